package io.taskmanager.kit.sentry;

import io.opentelemetry.api.trace.Span;
import io.sentry.SentryEvent;
import io.sentry.SentryLevel;
import io.sentry.protocol.Mechanism;
import io.sentry.protocol.Message;
import io.sentry.protocol.SentryException;
import io.sentry.protocol.SentryStackFrame;
import io.sentry.protocol.SentryStackTrace;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

/**
 * Turns log records of level ERROR into Sentry events. Of the message it sends the pattern and of an exception its class
 * and frames: parameters and exception messages may quote what a user wrote, so they stay here, in the log, which the
 * trace id leads to.
 */
final class DefectHandler extends Handler {
    private static final int DEEPEST = 8;

    private final Consumer<SentryEvent> sender;

    DefectHandler(Consumer<SentryEvent> sender) {
        this.sender = sender;
        setLevel(Level.SEVERE);
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry) && !String.valueOf(entry.getLoggerName()).startsWith("io.sentry")) {
            sender.accept(event(entry));
        }
    }

    static SentryEvent event(LogRecord entry) {
        var event = new SentryEvent();
        event.setLevel(SentryLevel.ERROR);
        event.setLogger(entry.getLoggerName());
        var message = new Message();
        message.setMessage(entry.getMessage());
        event.setMessage(message);
        var trace = Span.current().getSpanContext();
        if (trace.isValid()) {
            event.setTag("traceId", trace.getTraceId());
        }
        // Sentry wants the cause first.
        var exceptions = new ArrayList<>(Stream.iterate(entry.getThrown(), e -> e != null, Throwable::getCause)
                .limit(DEEPEST)
                .map(DefectHandler::exception)
                .toList());
        Collections.reverse(exceptions);
        event.setExceptions(exceptions);
        return event;
    }

    private static SentryException exception(Throwable thrown) {
        var exception = new SentryException();
        exception.setType(thrown.getClass().getSimpleName());
        exception.setModule(thrown.getClass().getPackageName());
        exception.setStacktrace(new SentryStackTrace(frames(thrown)));
        exception.setMechanism(new Mechanism());
        return exception;
    }

    private static List<SentryStackFrame> frames(Throwable thrown) {
        var frames = new ArrayList<SentryStackFrame>();
        for (var element : thrown.getStackTrace()) {
            var frame = new SentryStackFrame();
            frame.setModule(element.getClassName());
            frame.setFunction(element.getMethodName());
            frame.setFilename(element.getFileName());
            frame.setLineno(element.getLineNumber());
            frame.setInApp(element.getClassName().startsWith("io.taskmanager"));
            frames.add(frame);
        }
        Collections.reverse(frames);
        return frames;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}

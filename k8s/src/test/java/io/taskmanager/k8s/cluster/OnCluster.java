package io.taskmanager.k8s.cluster;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one {@link Run} and its parts to the tests, and saves what explains a failure; the run ends with them. */
final class OnCluster implements ParameterResolver, AfterTestExecutionCallback {
    private static final Map<Class<?>, Function<Run, Object>> PARTS = Map.of(
            Run.class, run -> run,
            Settings.class, run -> run.settings,
            Cluster.class, run -> run.cluster,
            Report.class, run -> run.report,
            Release.class, Run::installed);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARTS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return PARTS.get(parameter.getParameter().getType()).apply(run(context));
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        if (context.getExecutionException().isPresent()) {
            var test = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
            new Diagnosis(run(context).cluster).save(test.replaceAll("[^A-Za-z.-]+", "_"));
        }
    }

    private static Run run(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(Run.class)).computeIfAbsent(Run.class);
    }
}

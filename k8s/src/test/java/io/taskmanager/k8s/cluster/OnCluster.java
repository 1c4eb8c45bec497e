package io.taskmanager.k8s.cluster;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one {@link Run} and its parts to the tests; the run ends with the last of them. */
final class OnCluster implements ParameterResolver {
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
        var run = context.getRoot().getStore(Namespace.create(Run.class)).computeIfAbsent(Run.class);
        return PARTS.get(parameter.getParameter().getType()).apply(run);
    }
}

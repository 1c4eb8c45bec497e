package io.taskmanager.auth;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import io.taskmanager.testkit.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StructureTest {
    private static final String ROOT = "io.taskmanager.auth";
    private static final JavaClasses CLASSES = HouseRules.production(ROOT);

    static Stream<ArchRule> rules() {
        return Stream.of(
                HouseRules.importsNoOtherService(ROOT),
                HouseRules.onlyResourcesSeeJaxRs(),
                HouseRules.resourcesAreNotPublic(),
                HouseRules.everyEndpointDeclaresItsRule(),
                HouseRules.packagesHaveNoCycles(ROOT),
                HouseRules.noPackageSaysNothing(),
                HouseRules.whatIsMappedIsRegisteredForNative(),
                HouseRules.onlyIn("com.mongodb..", ROOT + ".account..", ROOT + ".session.."),
                HouseRules.onlyIn("io.quarkus.redis..", ROOT + ".throttle.."),
                HouseRules.onlyIn("at.favre..", ROOT + ".password.."),
                HouseRules.onlyIn("org.jose4j..", ROOT + ".token.."),
                HouseRules.onlyIn("org.apache.kafka.."));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleOfTheHouseHolds(ArchRule rule) {
        rule.check(CLASSES);
    }
}

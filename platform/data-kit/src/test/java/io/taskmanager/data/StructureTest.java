package io.taskmanager.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.taskmanager.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class StructureTest {
    private final JavaClasses kit = HouseRules.production("io.taskmanager.data");

    @Test
    void theKitKnowsNoService() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.taskmanager.(auth|task|notification|gateway)..")
                .check(kit);
    }

    @Test
    void onlyOutboxAndEventSeeKafka() {
        HouseRules.onlyIn("org.apache.kafka..", "io.taskmanager.data.outbox", "io.taskmanager.data.event")
                .check(kit);
    }

    @Test
    void whatIsMappedIsRegisteredForNative() {
        HouseRules.whatIsMappedIsRegisteredForNative().check(kit);
    }

    @Test
    void packagesHaveNoCyclesAndSaySomething() {
        HouseRules.packagesHaveNoCycles("io.taskmanager.data").check(kit);
        HouseRules.noPackageSaysNothing().check(kit);
    }
}

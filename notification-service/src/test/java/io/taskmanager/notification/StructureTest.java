package io.taskmanager.notification;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.taskmanager.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class StructureTest {
    private static final String ROOT = "io.taskmanager.notification";
    private static final JavaClasses SERVICE = HouseRules.production(ROOT);

    @Test
    void importsNoOtherService() {
        HouseRules.importsNoOtherService(ROOT).check(SERVICE);
    }

    @Test
    void packagesHaveNoCyclesAndNamesThatSaySomething() {
        HouseRules.packagesHaveNoCycles(ROOT).check(SERVICE);
        HouseRules.noPackageSaysNothing().check(SERVICE);
    }

    @Test
    void whatIsMappedIsRegisteredForNative() {
        HouseRules.whatIsMappedIsRegisteredForNative().check(SERVICE);
    }

    @Test
    void onlyResourcesSeeHttp() {
        HouseRules.onlyResourcesSeeJaxRs().check(SERVICE);
        HouseRules.resourcesAreNotPublic().check(SERVICE);
        HouseRules.everyEndpointDeclaresItsRule().check(SERVICE);
    }

    @Test
    void onlyIntakeAndTheBroadcastSeeKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..intake..")
                .and()
                .doNotHaveSimpleName("Broadcast")
                .and()
                .doNotHaveSimpleName("TopicLog")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(SERVICE);
    }

    @Test
    void theStreamDoesNotAskTheDatabaseItself() {
        HouseRules.onlyIn("com.mongodb..", "..account..", "..project..", "..inbox..", "..schema..", "..intake..")
                .check(SERVICE);
    }

    @Test
    void whatDecidesIsPure() {
        noClasses()
                .that()
                .haveSimpleName("Notices")
                .or()
                .haveSimpleName("Position")
                .or()
                .haveSimpleName("ReplayBuffer")
                .or()
                .haveSimpleName("Rosters")
                .or()
                .resideInAPackage("..event..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.apache.kafka..", "jakarta.ws.rs..", "io.vertx..")
                .check(SERVICE);
    }
}

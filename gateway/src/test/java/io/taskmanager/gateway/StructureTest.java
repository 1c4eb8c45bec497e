package io.taskmanager.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import io.taskmanager.testkit.HouseRules;
import org.junit.jupiter.api.Test;

class StructureTest {
    private static final String ROOT = "io.taskmanager.gateway";
    private static final JavaClasses GATEWAY = HouseRules.production(ROOT);

    @Test
    void importsNoService() {
        HouseRules.importsNoOtherService(ROOT).check(GATEWAY);
    }

    @Test
    void packagesHaveNoCycles() {
        HouseRules.packagesHaveNoCycles(ROOT).check(GATEWAY);
    }

    @Test
    void packagesAreNamedAfterFeatures() {
        HouseRules.noPackageSaysNothing().check(GATEWAY);
    }

    @Test
    void nobodyKnowsTheEdge() {
        classes()
                .that()
                .resideInAPackage("..edge..")
                .should()
                .onlyBeAccessed()
                .byAnyPackage("..edge..")
                .check(GATEWAY);
    }

    @Test
    void onlySessionsJudgeTokens() {
        HouseRules.onlyIn("io.taskmanager.kit.token..", "io.taskmanager.gateway.session..")
                .check(GATEWAY);
    }

    @Test
    void theTableIsPure() {
        noClasses()
                .that()
                .resideInAPackage("..route..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "io.taskmanager.gateway.proxy..")
                .check(GATEWAY);
    }

    @Test
    void keepsNoData() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.mongodb..", "org.apache.kafka..", "io.taskmanager.data..", "jakarta.ws.rs..")
                .check(GATEWAY);
    }
}

package io.taskmanager.task;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.taskmanager.testkit.HouseRules;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StructureTest {

    private static final String ROOT = "io.taskmanager.task";
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
                HouseRules.onlyIn("org.apache.kafka..", ROOT + ".account.."),
                onlyCollectionsAndMigrationsSeeMongo(),
                thePermissionTableIsPure(),
                onlyProjectsAskThePermissionTable());
    }

    private static ArchRule onlyCollectionsAndMigrationsSeeMongo() {
        return ArchRuleDefinition.noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Migrations")
                .and()
                .doNotHaveSimpleName("Accounts")
                .and()
                .doNotHaveSimpleName("Projects")
                .and()
                .doNotHaveSimpleName("Tasks")
                .and()
                .doNotHaveSimpleName("TaskConditions")
                .and()
                .doNotHaveSimpleName("TaskFigures")
                .and()
                .doNotHaveSimpleName("TaskFinder")
                .and()
                .doNotHaveSimpleName("TaskPlaces")
                .and()
                .doNotHaveSimpleName("Changes")
                .and()
                .doNotHaveSimpleName("Comments")
                .and()
                .doNotHaveSimpleName("WordConditions")
                .and()
                .doNotHaveSimpleName("SavedFilters")
                .and()
                .doNotHaveSimpleName("Bulks")
                .and()
                .doNotHaveSimpleName("CalendarFeeds")
                .and()
                .doNotHaveSimpleName("Imports")
                .and()
                .doNotHaveSimpleName("ImportFiles")
                .and()
                .doNotHaveSimpleName("Relations")
                .and()
                .haveSimpleNameNotEndingWith("Attachments")
                .and()
                .doNotHaveSimpleName("AttachmentStores")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.mongodb.client..");
    }

    private static ArchRule thePermissionTableIsPure() {
        return ArchRuleDefinition.classes()
                .that()
                .resideInAPackage(ROOT + ".access..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        ROOT + ".access..", "java..", "org.jspecify..", "com.fasterxml.jackson.annotation..");
    }

    private static ArchRule onlyProjectsAskThePermissionTable() {
        return ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".access..", ROOT + ".project..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName(ROOT + ".access.Permissions");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleOfTheHouseHolds(ArchRule rule) {
        rule.check(CLASSES);
    }
}

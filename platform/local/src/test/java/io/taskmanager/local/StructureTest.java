package io.taskmanager.local;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class StructureTest {
    private static final JavaClasses ROOM = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.taskmanager.local");

    @Test
    void partsUseTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("..part..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "io.taskmanager.local.part..")
                .check(ROOM);
    }

    @Test
    void whatTestsOfOtherRoomsStartNeedsNoLibrary() {
        classes()
                .that()
                .haveSimpleName("EmbeddedServers")
                .or()
                .haveSimpleName("Stores")
                .or()
                .haveSimpleName("EmbeddedRedis")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "io.taskmanager.local..")
                .check(ROOM);
    }

    @Test
    void onlyTheEmbeddedServersKnowTheirLibraries() {
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.Embedded\\w+(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.bwaldvogel..", "org.h2..", "org.apache.kafka..", "kafka..")
                .check(ROOM);
    }

    @Test
    void theDemoIsAVisitorLikeAnyOther() {
        noClasses()
                .that()
                .resideInAPackage("..demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..part..", "..store..", "..data..")
                .check(ROOM);
    }

    @Test
    void theRoomImportsNoOtherRoom() {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of another room",
                        type -> type.getPackageName().startsWith("io.taskmanager.")
                                && !type.getPackageName().startsWith("io.taskmanager.local")))
                .check(ROOM);
    }
}

package io.taskmanager.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Set;

/** The rules every service keeps, as sentences. A service's StructureTest applies them and adds its own. */
public final class HouseRules {
    private static final String[] SERVICES = {
        "io.taskmanager.auth..", "io.taskmanager.task..", "io.taskmanager.notification..", "io.taskmanager.gateway.."
    };

    private static final Set<String> MAPPERS = Set.of("getCollection", "treeToValue", "readValue", "apply");
    private static final String REGISTERED = "io.quarkus.runtime.annotations.RegisterForReflection";
    private static final String AUTHENTICATED = "io.quarkus.security.Authenticated";

    private HouseRules() {}

    /** The classes of a service without its tests. */
    public static JavaClasses production(String rootPackage) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(rootPackage);
    }

    /** {@code rootPackage} may not use another service's classes. */
    public static ArchRule importsNoOtherService(String rootPackage) {
        var others =
                Arrays.stream(SERVICES).filter(s -> !s.startsWith(rootPackage)).toArray(String[]::new);
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(others);
    }

    public static ArchRule onlyResourcesSeeJaxRs() {
        return noClasses()
                .that(not(simpleNameEndingWith("Resource")))
                .and()
                .areTopLevelClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..");
    }

    /** {@code @Authenticated} or {@code @PermitAll} on the method or its class; what has none would answer 403. */
    public static ArchRule everyEndpointDeclaresItsRule() {
        return methods()
                .that(annotatedWith("jakarta.ws.rs.GET")
                        .or(annotatedWith("jakarta.ws.rs.POST"))
                        .or(annotatedWith("jakarta.ws.rs.PUT"))
                        .or(annotatedWith("jakarta.ws.rs.PATCH"))
                        .or(annotatedWith("jakarta.ws.rs.DELETE")))
                .and()
                .areDeclaredInClassesThat()
                .areNotAnnotatedWith(AUTHENTICATED)
                .should()
                .beAnnotatedWith(AUTHENTICATED)
                .orShould()
                .beAnnotatedWith("jakarta.annotation.security.PermitAll")
                .allowEmptyShould(true);
    }

    public static ArchRule resourcesAreNotPublic() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .notBePublic()
                .allowEmptyShould(true);
    }

    public static ArchRule packagesHaveNoCycles(String rootPackage) {
        return slices().matching(rootPackage + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    public static ArchRule noPackageSaysNothing() {
        return noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..", "..utils..", "..common..", "..helper..", "..impl..", "..dto..", "..model..")
                .allowEmptyShould(true);
    }

    /**
     * A native binary reads and writes by reflection only what is registered. Endpoints' types are, by Quarkus; the
     * records that a class names to the database or to the JSON mapper must say so themselves.
     */
    public static ArchRule whatIsMappedIsRegisteredForNative() {
        return classes().should(registerTheRecordsTheyName());
    }

    private static ArchCondition<JavaClass> registerTheRecordsTheyName() {
        return new ArchCondition<>("register the records that they name to the database or to the JSON mapper") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                if (user.getMethodCallsFromSelf().stream().anyMatch(call -> MAPPERS.contains(call.getName()))) {
                    user.getReferencedClassObjects().stream()
                            .filter(named -> named.getRawType().isRecord())
                            .filter(named -> !named.getRawType().isAnnotatedWith(REGISTERED))
                            .forEach(named -> events.add(SimpleConditionEvent.violated(user, user.getName() + " maps " + named.getRawType().getName())));
                }
            }
        };
    }

    /** Classes outside {@code allowed} packages may not depend on {@code forbidden}. */
    public static ArchRule onlyIn(String forbidden, String... allowed) {
        return noClasses()
                .that(not(resideInAnyPackage(allowed)))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(forbidden)
                .allowEmptyShould(true);
    }
}

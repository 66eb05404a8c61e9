package org.studycal.solution;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class AuditorIndependenceTest {

    @Test
    void the_auditor_shares_nothing_with_what_it_judges() {
        JavaClasses solution =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.studycal.solution");
        classes()
                .that()
                .resideInAPackage("org.studycal.solution")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "tools.jackson..",
                        "org.studycal.problem",
                        "org.studycal.solution")
                .check(solution);
    }
}

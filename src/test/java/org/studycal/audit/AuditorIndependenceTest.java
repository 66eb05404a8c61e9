package org.studycal.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class AuditorIndependenceTest {

    @Test
    void the_auditor_shares_nothing_with_what_it_judges() {
        JavaClasses auditor =
                new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.studycal.audit");
        classes()
                .that()
                .resideInAPackage("org.studycal.audit")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "org.studycal.rule",
                        "org.studycal.problem",
                        "org.studycal.plan",
                        "org.studycal.audit")
                .check(auditor);
    }
}

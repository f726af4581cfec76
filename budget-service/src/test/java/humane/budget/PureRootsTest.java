package humane.budget;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/**
 * What the tree promises: the arithmetic knows no framework and no clock, and nothing else may
 * decide what is affordable.
 */
class PureRootsTest {
  private static final String[] ROOTS = {
    "humane.budget.schedule",
    "humane.budget.statement",
    "humane.budget.statement.sfs",
    "humane.budget.affordability",
    "humane.budget.proposal",
    "humane.budget.override",
    "humane.budget.bankstatement",
    "humane.budget.plan",
    "humane.budget.agreement",
    "humane.budget.reserve",
    "humane.budget.lesson",
    "humane.budget.talk",
    "humane.budget.borrowerclient"
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("humane.budget");

  @Test
  void aRootImportsTheJdkAndOtherRootsOnly() {
    String[] allowed = new String[ROOTS.length + 1];
    System.arraycopy(ROOTS, 0, allowed, 0, ROOTS.length);
    allowed[ROOTS.length] = "java..";
    classes()
        .that()
        .resideInAnyPackage(ROOTS)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(allowed)
        .check(CLASSES);
  }

  @Test
  void nobodyAsksTheSystemWhatTimeItIs() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.Clock.class, "systemUTC")
        .check(CLASSES);
  }

  @Test
  void nothingThatBearsOnAPlanKnowsOfSegmentsOrRisk() {
    noClasses().should().haveNameMatching("(?i).*(segment|risk|score).*").check(CLASSES);
  }

  @Test
  void featuresDoNotGoRoundInCircles() {
    slices()
        .matching("humane.budget.(schedule|statement|affordability|proposal).(**)")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }
}

package humane.borrower;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PureRootsTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("humane.borrower");
  private static final String[] ROOTS = {
    "humane.borrower.profile",
    "humane.borrower.contactpoint",
    "humane.borrower.wishes",
    "humane.borrower.account",
    "humane.borrower.portfolio",
    "humane.borrower.hold",
    "humane.borrower.complaint",
    "humane.borrower.datarequest",
    "humane.borrower.erasure",
    "humane.borrower.retention",
    "humane.borrower.segment",
    "humane.borrower.lawclock",
    "humane.borrower.signin",
    "humane.borrower.contactcard",
    "humane.borrower.lender",
    "humane.borrower.support",
    "humane.borrower.limitation",
    "humane.borrower.fineract"
  };

  @Test
  void theRootsOfFeaturesKnowNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOTS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.quarkus..",
            "jakarta..",
            "com.fasterxml..",
            "org.hibernate..",
            "java.sql..",
            "humane.kit..",
            "de.siegmar..",
            "com.google..")
        .check(OURS);
  }

  @Test
  void theRootsOfFeaturesNeverAskWhatTimeItIs() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOTS)
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .check(OURS);
  }

  @Test
  void nobodyTakesTimeFromTheMachine() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .check(OURS);
  }

  /** The lender's own loan system is no service of ours, and is asked in one place. */
  @Test
  void thisServiceCallsNoOther() {
    noClasses()
        .that()
        .resideOutsideOfPackage("humane.borrower.fineract.client")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..", "org.eclipse.microprofile.rest.client..", "jakarta.ws.rs.client..")
        .check(OURS);
  }
}

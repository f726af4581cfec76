package humane.handset;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class PureRootsTest {
  private static final String[] ROOTS = {
    "humane.handset.number",
    "humane.handset.message",
    "humane.handset.webhook",
    "humane.handset.fault",
    "humane.handset.clock",
    "humane.handset.phone",
    "humane.handset.call",
    "humane.handset.page"
  };

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("humane.handset");

  @Test
  void aRootKnowsNoFrameworkAndNoDatabase() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOTS)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "jakarta..",
            "io.quarkus..",
            "io.vertx..",
            "java.sql..",
            "javax.sql..",
            "com.fasterxml..",
            "humane.kit..")
        .check(classes);
  }

  @Test
  void nobodyAsksTheMachineWhatTimeItIs() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(classes);
  }
}

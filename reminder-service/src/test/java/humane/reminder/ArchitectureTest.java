package humane.reminder;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import humane.reminder.contactpolicy.ClearedContact;
import humane.reminder.contactpolicy.ContactPolicy;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What holds the gate shut and the roots pure. */
class ArchitectureTest {
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("humane.reminder");

  /**
   * The rim of a feature, by the last part of its package's name; {@code twilio} and {@code
   * database} are all rim.
   */
  private static final Pattern ROOT =
      Pattern.compile(
          "humane\\.reminder\\.(?!twilio$|database$)[a-z]+|humane\\.reminder\\.contactpolicy\\.rule");

  private static final DescribedPredicate<JavaClass> PURE_ROOT =
      describe("pure root", found -> ROOT.matcher(found.getPackageName()).matches());

  private static final Set<String> CLOCK_READERS =
      Set.of("now", "currentTimeMillis", "systemUTC", "systemDefaultZone", "system");

  @Test
  void onlyThePolicyMakesAClearedContact() {
    constructors()
        .that()
        .areDeclaredIn(ClearedContact.class)
        .should()
        .bePackagePrivate()
        .check(OURS);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ContactPolicy.class.getName())
        .should()
        .callConstructorWhere(
            describe(
                "it makes a ClearedContact",
                call -> call.getTargetOwner().isEquivalentTo(ClearedContact.class)))
        .check(OURS);
  }

  @Test
  void sendersAcceptNothingButAClearedContact() {
    methods()
        .that()
        .areDeclaredInClassesThat(describe("are senders", ArchitectureTest::isSender))
        .and()
        .arePublic()
        .and(
            describe(
                "send or call",
                method ->
                    method.getName().startsWith("send") || method.getName().startsWith("call")))
        .should(takeAClearedContact())
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void eachCarriersWordsStayInOnePackage() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..twilio..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.twilio..")
        .check(OURS);
    noClasses()
        .that()
        .resideOutsideOfPackage("..carrier.smpp..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.jsmpp..")
        .check(OURS);
  }

  @Test
  void rootsArePure() {
    classes()
        .that(PURE_ROOT)
        .should()
        .onlyDependOnClassesThat(
            PURE_ROOT
                .or(
                    resideInAnyPackage(
                        "java..", "org.joda.money..", "org.jspecify..", "humane.replymodel"))
                .or(assignableTo(Object.class.arrayType())))
        .check(OURS);
  }

  @Test
  void rootsNeitherReadNorWrite() {
    noClasses()
        .that(PURE_ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..", "java.sql..", "javax..")
        .check(
            new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("humane.reminder.contactpolicy"));
  }

  @Test
  void nobodyAsksTheMachineWhatTimeItIs() {
    noClasses()
        .should()
        .accessTargetWhere(
            describe("it reads a clock of the machine", ArchitectureTest::readsMachineClock))
        .check(OURS);
  }

  private static boolean isSender(JavaClass type) {
    return type.getSimpleName().endsWith("Sender")
        || type.getAllRawInterfaces().stream()
            .anyMatch(port -> port.getSimpleName().endsWith("Sender"));
  }

  private static boolean readsMachineClock(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    boolean isClock = owner.startsWith("java.time.") || owner.equals("java.lang.System");
    boolean hasClock =
        access.getTarget()
                instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget call
            && call.getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
    return isClock && CLOCK_READERS.contains(access.getName()) && !hasClock;
  }

  private static ArchCondition<JavaMethod> takeAClearedContact() {
    return new ArchCondition<>("take a ClearedContact") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        boolean takes =
            method.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(ClearedContact.class));
        events.add(
            new SimpleConditionEvent(
                method,
                takes,
                method.getFullName() + (takes ? " takes one" : " can send without the gate")));
      }
    };
  }
}

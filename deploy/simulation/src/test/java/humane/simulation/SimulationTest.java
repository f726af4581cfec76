package humane.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationTest {
  private static final String NEVER_MOVED =
      "paysAfter: { SELF_CARE: 0.20, STANDARD: 0.12, EARLY_SUPPORT: 0.05 }";

  @TempDir Path folder;

  @Test
  void theSameWordsGiveTheSameBytes() throws IOException {
    String[] words = {portfolio(60), "--days", "60", "--seed", "7", "--from", "2027-03-01"};
    String once = run(words, "one.json");
    String again = run(words, "two.json");
    assertThat(again).isEqualTo(once);
    assertThat(Files.readAllBytes(folder.resolve("two.json")))
        .isEqualTo(Files.readAllBytes(folder.resolve("one.json")));
  }

  @Test
  void anotherSeedIsAnotherTown() {
    assertThat(contacts(60, Sample.shipped(), 8)).isNotEqualTo(contacts(60, Sample.shipped(), 7));
  }

  @Test
  void nobodyHearsMoreFromUsAfterAStopThanItsConfirmation() {
    Run.Lived lived = Sample.lived(90, 90, 3, Sample.with("{ STOP: 0.0", "{ STOP: 0.3"));
    assertThat(lived.notes().stops).hasSizeGreaterThan(10);
    for (Notes.Stop stop : lived.notes().stops)
      assertThat(
              lived.notes().contacts.stream()
                  .filter(one -> one.person() == stop.person() && one.at().isAfter(stop.at()))
                  .filter(one -> stop.channel() == null || one.channel() == stop.channel()))
          .as(stop.person().ref)
          .isEmpty();
    assertThat(lived.notes().contacts.stream().filter(one -> one.answer() && isAStop(lived, one)))
        .as("each stop is confirmed once, at once")
        .hasSize(lived.notes().stops.size());
  }

  private static boolean isAStop(Run.Lived lived, Contact one) {
    return lived.notes().stops.stream()
        .anyMatch(stop -> stop.person() == one.person() && stop.at().equals(one.at()));
  }

  @Test
  void noCapIsEverBroken() {
    Run.Lived lived = Sample.lived(300, 120, 5, Sample.shipped());
    assertThat(lived.notes().contacts).hasSizeGreaterThan(500);
    assertThat(OutsideCheck.broken(lived.notes().contacts, lived.notes().stops)).isEmpty();
  }

  @Test
  void theOutsideCheckSeesWhatIsWrong() {
    Run.Lived lived = Sample.lived(30, 60, 5, Sample.shipped());
    List<Contact> contacts = new ArrayList<>(lived.notes().contacts);
    Contact first = contacts.getFirst();
    contacts.add(
        1,
        new Contact(
            first.at().plus(Duration.ofHours(23)),
            first.person(),
            first.segment(),
            first.channel(),
            first.purpose(),
            first.outcome(),
            false));
    assertThat(OutsideCheck.broken(contacts, List.of()))
        .anyMatch(broken -> broken.contains("within 24 hours"));
  }

  @Test
  void whoAnswersMoreReadilyIsContactedLess() {
    long silent =
        contacts(
            150,
            Sample.with(
                NEVER_MOVED, "paysAfter: { SELF_CARE: 0.0, STANDARD: 0.0, EARLY_SUPPORT: 0.0 }"),
            9);
    long ready =
        contacts(
            150,
            Sample.with(
                NEVER_MOVED, "paysAfter: { SELF_CARE: 0.7, STANDARD: 0.7, EARLY_SUPPORT: 0.7 }"),
            9);
    assertThat(ready).isLessThan(silent * 3 / 4);
  }

  @Test
  void moreRiskIsNeverMoreContacts() {
    Run.Lived lived = Sample.lived(300, 120, 5, Sample.shipped());
    assertThat(most(lived, 2)).isLessThanOrEqualTo(most(lived, 1)).isPositive();
    assertThat(most(lived, 1)).isLessThanOrEqualTo(most(lived, 0));
  }

  private static int most(Run.Lived lived, int segment) {
    return lived.notes().stories.stream()
        .filter(story -> story.segment.ordinal() == segment)
        .mapToInt(Story::contacts)
        .max()
        .orElse(0);
  }

  @Test
  void aTinyPortfolioIsToldAsApproved() throws IOException {
    String told =
        run(new String[] {portfolio(9), "--days", "45", "--from", "2027-03-01"}, "out.json");
    assertThat(told).containsPattern("Packs .*CN 20\\d\\d-.*HOUSE 20\\d\\d-");
    told = told.replaceAll("(?m)^Packs .*$", "Packs …");
    Files.writeString(Path.of("target/tiny.received.txt"), told);
    try (InputStream approved = SimulationTest.class.getResourceAsStream("/tiny.approved.txt")) {
      assertThat(told)
          .as("if it is right, target/tiny.received.txt is the new tiny.approved.txt")
          .isEqualTo(new String(approved.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void twoLaddersStandSideBySide() throws IOException {
    Path gentle = folder.resolve("gentle.yaml");
    Files.writeString(
        gentle,
        """
        ladder: gentle
        segment: STANDARD
        steps:
          - { day: 3, action: TEXT, channel: SMS, purpose: PAYMENT_REMINDER, template: first }
          - { day: 10, action: TEXT, channel: SMS, purpose: PLAN_OFFER, template: offer }
          - { day: 14, action: TEXT, channel: SMS, purpose: PLAN_OFFER, template: offer }
          - { day: 30, action: PERSON }
        """);
    Path same = folder.resolve("same.yaml");
    Files.copy(gentle, same);
    String told =
        run(
            new String[] {
              portfolio(30),
              "--days",
              "60",
              "--from",
              "2027-03-01",
              "--ladders",
              gentle.toString(),
              "--ladders",
              same.toString()
            },
            "out.json");
    String figures = told.substring(told.indexOf("Side by side"));
    assertThat(figures).contains("gentle.yaml").contains("same.yaml");
    assertThat(
            figures.lines().filter(line -> line.startsWith("contacts ")).findFirst().orElseThrow())
        .as("the same ladder twice meets the same luck")
        .matches("contacts +(\\d+) +\\1");
  }

  @Test
  void whatCannotBeUsedIsNamed() throws IOException {
    assertThatThrownBy(() -> Options.of("p.csv")).hasMessageContaining("--days");
    assertThatThrownBy(() -> Options.of("p.csv", "--days", "0")).hasMessageContaining("1 to 366");
    assertThatThrownBy(() -> Options.of("p.csv", "--dayz", "3")).hasMessageContaining("--dayz");
    Path file = folder.resolve("bad.csv");
    Files.writeString(file, "borrower_ref,mother_phone\nB-1,+86\n");
    assertThatThrownBy(() -> Main.run(Options.of(file.toString(), "--days", "3")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("mother_phone names another person");
    assertThatThrownBy(() -> Main.run(Options.of(folder + "/none.csv", "--days", "3")))
        .hasMessageContaining("none.csv cannot be read");
    assertThatThrownBy(() -> Sample.with("undelivered: 0.03", "undelivered: 1.5"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("text.undelivered is 1.5");
    assertThatThrownBy(() -> Sample.with("  undelivered: 0.03\n", ""))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("undelivered");
    assertThatThrownBy(() -> Rules.of(null, List.of("ladder: x\nsegment: STANDARD\nsteps: []\n")))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("The ladder x has no steps.");
  }

  private static long contacts(int borrowers, Chances chances, long seed) {
    return Sample.lived(borrowers, 90, seed, chances).notes().contacts.stream()
        .filter(one -> !one.answer())
        .count();
  }

  private String portfolio(int borrowers) throws IOException {
    Path file = folder.resolve("portfolio-" + borrowers + ".csv");
    Files.writeString(file, Sample.portfolio(borrowers));
    return file.toString();
  }

  private String run(String[] words, String json) {
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--out";
    all[words.length + 1] = folder.resolve(json).toString();
    return Main.run(Options.of(all));
  }
}

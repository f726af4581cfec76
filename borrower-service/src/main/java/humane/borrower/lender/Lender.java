package humane.borrower.lender;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The lender as borrowers know it. Words are kept by language (BCP 47).
 *
 * @param site the lender's own site as a borrower types it, without a scheme
 * @param clauses what the contract says of contact and data, word for word; empty where the file
 *     says nothing of it
 */
public record Lender(
    Map<String, String> names,
    String site,
    Hotline hotline,
    List<WayToPay> waysToPay,
    List<ComplaintAddress> complaintAddresses,
    List<Sender> senders,
    DutyContact dutyContact,
    Team team,
    List<Clause> clauses) {

  public Lender {
    names = Map.copyOf(names);
    waysToPay = List.copyOf(waysToPay);
    complaintAddresses = List.copyOf(complaintAddresses);
    senders = List.copyOf(senders);
    clauses = List.copyOf(clauses);
  }

  /**
   * A clause of the contract, as it stands there.
   *
   * @param number as the contract counts it
   * @param topic CONTACT or DATA
   * @param since the first day of the contracts that have it in these words; they do until the day
   *     of the next clause of the same number
   */
  public record Clause(
      String number, ClauseTopic topic, LocalDate since, Map<String, String> words) {
    public Clause {
      words = Map.copyOf(words);
    }

    public String wordsIn(String language) {
      return inLanguage(words, language);
    }
  }

  /** What a clause is about. */
  public enum ClauseTopic {
    CONTACT,
    DATA
  }

  /** The number on the contract, and when somebody answers it. */
  public record Hotline(String number, Map<String, String> hours) {
    public Hotline {
      hours = Map.copyOf(hours);
    }

    public String hoursIn(String language) {
      return inLanguage(hours, language);
    }
  }

  public record WayToPay(String kind, Map<String, String> words) {
    public WayToPay {
      words = Map.copyOf(words);
    }

    public String wordsIn(String language) {
      return inLanguage(words, language);
    }
  }

  public record ComplaintAddress(String country, Map<String, String> words) {
    public ComplaintAddress {
      words = Map.copyOf(words);
    }

    public String wordsIn(String language) {
      return inLanguage(words, language);
    }
  }

  /** The number that texts to a country come from, and whether it hears answers. */
  public record Sender(String country, String number, boolean receivesReplies) {}

  /** Who is told at once when somebody may be in danger. */
  public record DutyContact(String name, String phone, @Nullable String email) {}

  /**
   * Whom the voice bot puts calls through to.
   *
   * @param line E.164; rung in these hours only
   * @param opens and {@code closes} local times, {@code 09:00}
   * @param days ISO names of the days on which somebody answers
   * @param spokenFor a person by name, named to an answering machine, by language
   */
  public record Team(
      String line,
      String opens,
      String closes,
      String timeZone,
      List<String> days,
      Map<String, String> spokenFor) {
    public Team {
      days = List.copyOf(days);
      spokenFor = Map.copyOf(spokenFor);
    }
  }

  /** The clauses of a contract of that day, in the order of the file. */
  public List<Clause> clausesOf(LocalDate contractDate) {
    return clauses.stream()
        .filter(clause -> !clause.since().isAfter(contractDate))
        .filter(
            clause ->
                clauses.stream()
                    .noneMatch(
                        later ->
                            later.number().equals(clause.number())
                                && later.since().isAfter(clause.since())
                                && !later.since().isAfter(contractDate)))
        .toList();
  }

  public String brandIn(String language) {
    return inLanguage(names, language);
  }

  private static String inLanguage(Map<String, String> words, String language) {
    String exact = words.get(language);
    if (exact != null) return exact;
    String primary = language.split("-")[0];
    return words.entrySet().stream()
        .filter(entry -> entry.getKey().split("-")[0].equals(primary))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(
            () ->
                words.getOrDefault("en", words.values().stream().sorted().findFirst().orElse("")));
  }
}

package humane.borrower.lender;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a lender's file must say before the suite may speak in its name. */
public final class LenderCheck {
  private static final Pattern SITE =
      Pattern.compile("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\\d{2,5})?");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{6,14}");

  /**
   * A sender name with one of these would make a text look like a threat (conduct.md section 1).
   */
  private static final Pattern HARSH_NAME =
      Pattern.compile(
          "(?i)催收|清收|追讨|法务|\\bcollections?\\b|\\brecover(y|ies)\\b|\\blaw\\b|\\blegal\\b");

  private LenderCheck() {}

  /**
   * @return what is missing or wrong, each as a sentence; empty when all is well
   */
  public static List<String> faults(Lender lender) {
    List<String> faults = new ArrayList<>();
    words(faults, "names", lender.names());
    lender.names().values().stream()
        .filter(name -> HARSH_NAME.matcher(name).find())
        .forEach(
            name ->
                faults.add(
                    "names: \"" + name + "\" sounds like a threat; no text may be sent under it."));
    if (!SITE.matcher(lender.site()).matches())
      faults.add("site must be a host as a borrower types it, like brand.example.");
    if (lender.hotline().number().isBlank())
      faults.add("hotline.number is missing: a borrower must be able to ring.");
    words(faults, "hotline.hours", lender.hotline().hours());
    for (Lender.WayToPay way : lender.waysToPay())
      words(faults, "waysToPay " + way.kind(), way.words());
    for (Lender.ComplaintAddress address : lender.complaintAddresses()) {
      if (!COUNTRY.matcher(address.country()).matches())
        faults.add("complaintAddresses: \"" + address.country() + "\" is not a country code.");
      words(faults, "complaintAddresses " + address.country(), address.words());
    }
    if (lender.complaintAddresses().isEmpty())
      faults.add("complaintAddresses is empty: a borrower must know where to complain.");
    Set<String> countries = new HashSet<>();
    for (Lender.Sender sender : lender.senders()) {
      if (!COUNTRY.matcher(sender.country()).matches() || !E164.matcher(sender.number()).matches())
        faults.add(
            "senders: "
                + sender.country()
                + " needs a country code and a number like +8613800000000.");
      if (!countries.add(sender.country()))
        faults.add("senders: " + sender.country() + " stands there twice.");
    }
    if (lender.dutyContact().name().isBlank() || lender.dutyContact().phone().isBlank())
      faults.add(
          "dutyContact needs a name and a phone: somebody must be told at once when a borrower may be in danger.");
    team(faults, lender.team());
    clauses(faults, lender.clauses());
    return faults;
  }

  private static void clauses(List<String> faults, List<Lender.Clause> clauses) {
    Set<String> seen = new HashSet<>();
    for (Lender.Clause clause : clauses) {
      words(faults, "clauses " + clause.number(), clause.words());
      if (!seen.add(clause.number() + " of " + clause.since()))
        faults.add(
            "clauses: " + clause.number() + " of " + clause.since() + " stands there twice.");
    }
  }

  private static void team(List<String> faults, Lender.Team team) {
    if (!E164.matcher(team.line()).matches())
      faults.add("team.line needs a number like +864000000000: calls are put through to it.");
    try {
      if (!LocalTime.parse(team.opens()).isBefore(LocalTime.parse(team.closes())))
        faults.add("team.opens must be before team.closes.");
      ZoneId zone = ZoneId.of(team.timeZone());
      Set<DayOfWeek> days = new HashSet<>(team.days().stream().map(DayOfWeek::valueOf).toList());
      if (days.isEmpty())
        faults.add("team.days in " + zone + " is empty: somebody answers on some day.");
    } catch (DateTimeException | IllegalArgumentException unreadable) {
      faults.add(
          "team needs opens and closes like 09:00, a timeZone like Asia/Shanghai, and days like MONDAY: "
              + unreadable.getMessage());
    }
    words(faults, "team.spokenFor", team.spokenFor());
  }

  private static void words(List<String> faults, String what, Map<String, String> words) {
    if (words.isEmpty() || words.values().stream().anyMatch(String::isBlank))
      faults.add(what + " has no words in any language, or empty ones.");
  }
}

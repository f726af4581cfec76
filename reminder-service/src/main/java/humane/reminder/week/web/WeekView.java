package humane.reminder.week.web;

import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.web.Reader;
import humane.reminder.week.ContactWeek;
import humane.reminder.week.Stretch;
import humane.reminder.week.Way;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A week as it is painted and said: the same facts twice, once for the eye and once in words. */
public final class WeekView {
  /** Of the drawing; a day that has 23 or 25 hours is as wide as any other. */
  private static final double WIDTH = 288;

  private final ZoneId zone;
  private final Locale locale;
  private final String language;
  private final Map<String, String> words;

  private WeekView(ContactWeek week, Reader reader, Map<String, String> words) {
    this.zone = week.zone();
    this.language = reader.lang();
    this.locale = Locale.forLanguageTag(reader.lang().equals("en") ? "en-GB" : reader.lang());
    this.words = words;
  }

  /**
   * One way of contact through the week; {@code never} where no hour of it is open, else when the
   * {@code next} begins.
   */
  public record WayView(
      Way way, String name, boolean never, String next, List<DayView> days, List<Why> why) {}

  /**
   * One day.
   *
   * @param said in words, for whoever does not see the drawing
   */
  public record DayView(
      LocalDate date, String when, List<Bar> bars, boolean open, String said, String alt) {}

  /** A piece of the drawing, in its own units from the left. */
  public record Bar(boolean open, double x, double width) {}

  /** A rule that keeps some hour closed, and on which days. */
  public record Why(String rule, String source, String text, String days) {}

  static List<WayView> of(ContactWeek week, Reader reader, Map<String, String> words) {
    WeekView view = new WeekView(week, reader, words);
    return week.ways().stream().map(view::way).toList();
  }

  private WayView way(ContactWeek.OneWay one) {
    return new WayView(
        one.way(),
        Objects.requireNonNull(words.get("way_" + one.way().name())),
        one.isNeverOpen(),
        next(one),
        one.days().stream().map(this::day).toList(),
        why(one));
  }

  private String next(ContactWeek.OneWay one) {
    for (ContactWeek.Day day : one.days()) {
      if (day.open().isEmpty()) continue;
      Stretch open = day.open().getFirst();
      boolean isNow = open.equals(one.days().getFirst().stretches().getFirst());
      return isNow
          ? words.get("nowUntil") + " " + time(open.to(), day.date())
          : words.get("next")
              + ": "
              + DateTimeFormatter.ofPattern(pattern(), locale).format(day.date())
              + " "
              + time(open.from(), day.date());
    }
    return "";
  }

  private DayView day(ContactWeek.Day day) {
    String when = DateTimeFormatter.ofPattern(pattern(), locale).format(day.date());
    String said =
        day.open().isEmpty()
            ? Objects.requireNonNull(words.get("notToday"))
            : day.open().stream()
                .map(open -> time(open.from(), day.date()) + "–" + time(open.to(), day.date()))
                .collect(Collectors.joining(", "));
    List<Bar> bars = day.stretches().stream().map(stretch -> bar(stretch, day.date())).toList();
    return new DayView(day.date(), when, bars, !day.open().isEmpty(), said, when + ": " + said);
  }

  private String pattern() {
    return language.startsWith("zh") ? "M月d日 EEE" : "EEE d MMM";
  }

  private Bar bar(Stretch stretch, LocalDate date) {
    Instant begin = date.atStartOfDay(zone).toInstant();
    double day =
        Duration.between(begin, date.plusDays(1).atStartOfDay(zone).toInstant()).toMillis();
    double x = WIDTH * Duration.between(begin, stretch.from()).toMillis() / day;
    double end = WIDTH * Duration.between(begin, stretch.to()).toMillis() / day;
    return new Bar(stretch.open(), rounded(x), rounded(end - x));
  }

  private static double rounded(double number) {
    return Math.round(number * 10) / 10.0;
  }

  /** The end of a day is 24:00, and seconds are said where there are any. */
  private String time(Instant at, LocalDate day) {
    if (at.equals(day.plusDays(1).atStartOfDay(zone).toInstant())) return "24:00";
    var local = at.atZone(zone).toLocalTime();
    return DateTimeFormatter.ofPattern(local.getSecond() == 0 ? "HH:mm" : "HH:mm:ss").format(local);
  }

  private List<Why> why(ContactWeek.OneWay way) {
    Map<String, Reason> first = new LinkedHashMap<>();
    Map<String, List<LocalDate>> days = new LinkedHashMap<>();
    for (ContactWeek.Day day : way.days())
      for (Stretch closed : day.closed())
        for (Reason reason : closed.reasons()) {
          first.putIfAbsent(reason.rule(), reason);
          List<LocalDate> on = days.computeIfAbsent(reason.rule(), none -> new ArrayList<>());
          if (!on.contains(day.date())) on.add(day.date());
        }
    int all = way.days().size();
    return first.values().stream()
        .map(
            reason ->
                new Why(
                    reason.rule(),
                    reason.source(),
                    reason.text(language),
                    days(Objects.requireNonNull(days.get(reason.rule())), all)))
        .toList();
  }

  /** Named only where it is not every day. */
  private String days(List<LocalDate> on, int all) {
    return on.size() == all
        ? ""
        : on.stream()
            .map(DateTimeFormatter.ofPattern("EEE", locale)::format)
            .collect(Collectors.joining(language.startsWith("zh") ? "、" : ", "));
  }
}

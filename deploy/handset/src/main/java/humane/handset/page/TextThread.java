package humane.handset.page;

import humane.handset.call.Call;
import humane.handset.message.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Texts and calls of one phone in the order in which they happened there, with the days between
 * them.
 */
public final class TextThread {
  private final Region region;
  private final DateTimeFormatter time;
  private final DateTimeFormatter day;

  public TextThread(Region region) {
    this.region = region;
    this.time = DateTimeFormatter.ofPattern("HH:mm", region.locale());
    this.day =
        DateTimeFormatter.ofPattern(
            region.chinese() ? "M月d日 EEEE" : "EEEE d MMMM", region.locale());
  }

  private record Happened(Instant at, Entry entry) {}

  public List<Entry> of(List<Message> texts, List<Call> calls) {
    List<Happened> all = new ArrayList<>();
    texts.forEach(text -> all.add(new Happened(text.at(), entry(text))));
    calls.stream()
        .filter(call -> call.status().isOver())
        .forEach(call -> all.add(new Happened(call.createdAt(), entry(call))));
    // Sorting is stable: texts of one moment stay in the order in which they were accepted.
    all.sort(Comparator.comparing(Happened::at));
    List<Entry> entries = new ArrayList<>();
    LocalDate last = null;
    for (Happened one : all) {
      LocalDate date = LocalDate.ofInstant(one.at(), region.zone());
      if (!date.equals(last))
        entries.add(
            new Entry(
                Entry.Kind.DAY, day.format(date), List.of(), region.locale().toLanguageTag(), ""));
      entries.add(one.entry());
      last = date;
    }
    return entries;
  }

  private Entry entry(Message text) {
    Entry.Kind kind =
        text.inbound()
            ? Entry.Kind.MINE
            : text.automatic() ? Entry.Kind.CARRIER : Entry.Kind.THEIRS;
    String caption =
        text.automatic()
            ? "carrier"
            : text.inbound() || text.status().equals("delivered") ? "" : text.status();
    return new Entry(
        kind, caption, Words.parts(text.body()), Words.language(text.body()), at(text.at()));
  }

  private Entry entry(Call call) {
    String words =
        switch (call.status()) {
          case COMPLETED -> region.chinese() ? "通话 " + duration(call) : "Call, " + duration(call);
          case BUSY -> region.chinese() ? "已拒接" : "Call declined";
          default -> region.chinese() ? "未接来电" : "Missed call";
        };
    return new Entry(
        Entry.Kind.CALL, words, List.of(), region.locale().toLanguageTag(), at(call.createdAt()));
  }

  private static String duration(Call call) {
    return call.seconds() / 60 + ":" + String.format("%02d", call.seconds() % 60);
  }

  private String at(Instant moment) {
    return time.format(moment.atZone(region.zone()));
  }
}

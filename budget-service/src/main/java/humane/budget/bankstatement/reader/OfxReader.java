package humane.budget.bankstatement.reader;

import humane.budget.bankstatement.BankEntry;
import humane.budget.bankstatement.BankStatement;
import humane.budget.bankstatement.Unreadable;
import humane.budget.bankstatement.Unreadable.Why;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * OFX 1.x, whose elements need not be closed, and 2.x, which is XML: in both a value stands after
 * its opening tag, up to the next one. Every {@code STMTTRN} is an entry.
 */
final class OfxReader {
  private static final Pattern BEGINS =
      Pattern.compile(
          "(?is)^\\s*(OFXHEADER\\s*:|<\\?OFX|(<\\?xml[^>]*>\\s*)?(<\\?OFX[^>]*>\\s*)?<OFX>).*");
  private static final Pattern ELEMENT = Pattern.compile("<(/?)([A-Za-z0-9._]+)>([^<]*)");
  private static final Pattern DAY = Pattern.compile("(\\d{8}).*");

  private final String currency;

  OfxReader(String currency) {
    this.currency = currency;
  }

  static boolean isOfx(String text) {
    return BEGINS.matcher(text.substring(0, Math.min(text.length(), 2_000))).matches();
  }

  BankStatement read(String text) throws Unreadable {
    List<BankEntry> entries = new ArrayList<>();
    Optional<String> code = Optional.empty();
    Map<String, String> entry = null;
    Matcher element = ELEMENT.matcher(text);
    int counted = 0;
    long line = 1;
    while (element.find()) {
      line += lines(text, counted, element.start());
      counted = element.start();
      String name = element.group(2).toUpperCase(Locale.ROOT);
      boolean closes = !element.group(1).isEmpty();
      if (name.equals("STMTTRN")) {
        if (entry != null) entryOf(entry, line).ifPresent(entries::add);
        entry = closes ? null : new HashMap<>();
      } else if (name.equals("CURDEF") && !closes) {
        String found = element.group(3).strip();
        if (code.filter(other -> !other.equals(found)).isPresent())
          throw new Unreadable(Why.SEVERAL_CURRENCIES, line, found);
        code = Optional.of(found);
      } else if (entry != null && !closes) entry.put(name, plain(element.group(3)));
      if (entries.size() > StatementFiles.ENTRIES_MAX) throw new Unreadable(Why.TOO_MANY);
    }
    if (entry != null) entryOf(entry, line).ifPresent(entries::add);
    if (entries.isEmpty()) throw new Unreadable(Why.EMPTY);
    return new BankStatement(BankStatement.Format.OFX, code, entries);
  }

  private Optional<BankEntry> entryOf(Map<String, String> entry, long line) throws Unreadable {
    String written = entry.getOrDefault("TRNAMT", "");
    OptionalLong minor = Amounts.read(written, currency);
    if (minor.isEmpty()) throw new Unreadable(Why.NO_AMOUNT, line, written);
    String words = (entry.getOrDefault("NAME", "") + " " + entry.getOrDefault("MEMO", "")).strip();
    LocalDate day = dateOf(entry.getOrDefault("DTPOSTED", ""), line);
    return minor.getAsLong() == 0
        ? Optional.empty()
        : Optional.of(new BankEntry(day, minor.getAsLong(), words));
  }

  private static LocalDate dateOf(String written, long line) throws Unreadable {
    Matcher day = DAY.matcher(written);
    try {
      if (day.matches()) return LocalDate.parse(day.group(1), DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeException none) {
      throw new Unreadable(Why.NO_DATE, line, written);
    }
    throw new Unreadable(Why.NO_DATE, line, written);
  }

  private static String plain(String value) {
    return value
        .strip()
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&apos;", "'")
        .replace("&quot;", "\"")
        .replace("&nbsp;", " ")
        .replace("&amp;", "&");
  }

  private static long lines(String text, int from, int to) {
    return text.substring(from, to).chars().filter(sign -> sign == '\n').count();
  }
}

package humane.budget.bankstatement;

import humane.budget.statement.ExpenseCategory;
import humane.budget.statement.IncomeCategory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A first guess at where each payment belongs, by the words in it: the longest word that is found
 * speaks. What no word speaks of is put under "other", and the borrower corrects all of it.
 */
public final class Sorting {
  private static final Pattern LATIN = Pattern.compile("[a-z0-9].*");
  private static final Pattern CHANGES_EACH_TIME =
      Pattern.compile(
          "[\\d*#/:.]{3,}|\\d{1,2}月份?|[一二三四五六七八九十]{1,3}月份?|\\b(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\\b|\\s+",
          Pattern.CASE_INSENSITIVE);
  private static final int LABEL_MAX = 40;

  /** A word, in small letters, and where payments with it belong. */
  public record Word(String word, Sort sort) {}

  private final List<Word> longestFirst;

  public Sorting(List<Word> words) {
    this.longestFirst =
        words.stream()
            .sorted(Comparator.comparingInt((Word one) -> one.word().length()).reversed())
            .toList();
  }

  /**
   * Payments alike, together.
   *
   * @param label what they have in common, as the bank writes it
   * @param monthlyMinor what they come to in a month, never below zero; of a season, in each of its
   *     months
   * @param months the calendar months of the season, 1 to 12; none means all the year round
   * @param count how many they are
   */
  public record Group(
      String label, Sort sort, long monthlyMinor, List<Integer> months, int count) {}

  /** The largest first; a refund lessens what was paid at the same place. */
  public List<Group> groups(BankStatement statement) {
    Map<String, List<BankEntry>> alike = new LinkedHashMap<>();
    for (BankEntry entry : statement.entries())
      alike.computeIfAbsent(keyOf(entry), key -> new ArrayList<>()).add(entry);
    return alike.values().stream()
        .map(entries -> group(entries, statement.months()))
        .filter(group -> group.monthlyMinor() > 0)
        .sorted(Comparator.comparingLong(Group::monthlyMinor).reversed())
        .toList();
  }

  private Group group(List<BankEntry> entries, int months) {
    long totalMinor = entries.stream().mapToLong(BankEntry::amountMinor).sum();
    BankEntry first = entries.getFirst();
    String label = labelOf(first.text());
    Season season = Season.of(entries, months);
    return new Group(
        label,
        sort(first.text(), totalMinor > 0),
        season.monthlyMinor(),
        season.months(),
        entries.size());
  }

  private String keyOf(BankEntry entry) {
    Sort sort = sort(entry.text(), entry.amountMinor() > 0);
    boolean refund = entry.amountMinor() > 0 && sort instanceof Sort.Out;
    String side = entry.amountMinor() > 0 && !refund ? "+" : "-";
    return side + labelOf(entry.text()).toLowerCase(Locale.ROOT);
  }

  Sort sort(String text, boolean comesIn) {
    String small = text.toLowerCase(Locale.ROOT);
    for (Word one : longestFirst) {
      if (!speaks(small, one.word())) continue;
      // A word of income says nothing of what goes out.
      if (one.sort() instanceof Sort.In && !comesIn) continue;
      return one.sort();
    }
    return comesIn ? new Sort.In(IncomeCategory.OTHER) : new Sort.Out(ExpenseCategory.OTHER);
  }

  /** A Latin word stands by itself; a Chinese one anywhere. */
  private static boolean speaks(String text, String word) {
    if (!LATIN.matcher(word).matches()) return text.contains(word);
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      int end = at + word.length();
      boolean ends = end == text.length() || !Character.isLetter(text.charAt(end));
      if (begins && ends) return true;
    }
    return false;
  }

  private static String labelOf(String text) {
    String plain = CHANGES_EACH_TIME.matcher(text).replaceAll(" ").strip();
    return plain.length() > LABEL_MAX ? plain.substring(0, LABEL_MAX).strip() : plain;
  }
}

package humane.budget.bankstatement.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where in a row the day, the sum and the words stand, by the names that banks and payment apps
 * give their columns. Sums are one signed column, one with a direction beside it, or two.
 *
 * @param amount the signed or unsigned one; -1 where there are two
 * @param out what went out; -1 where there is one
 * @param in what came in; -1 where there is one
 * @param direction says which way an unsigned sum went; -1 where nothing does
 * @param state of the payment; -1 where the file tells none
 * @param currency -1 where the file tells none
 */
record CsvColumns(
    int date,
    int amount,
    int out,
    int in,
    int direction,
    int state,
    int currency,
    List<Integer> words) {
  private static final Set<String> DATE =
      Set.of(
          "date",
          "transaction date",
          "booking date",
          "posting date",
          "posted date",
          "value date",
          "completed date",
          "started date",
          "date posted",
          "交易时间",
          "交易日期",
          "记账日期",
          "记账日",
          "交易日",
          "交易创建时间",
          "入账日期",
          "日期",
          "buchungstag",
          "txn date",
          "tran date");
  private static final Set<String> AMOUNT =
      Set.of(
          "amount",
          "transaction amount",
          "value",
          "betrag",
          "金额",
          "金额(元)",
          "交易金额",
          "交易金额(元)",
          "发生额",
          "amount (gbp)",
          "amount (usd)");
  private static final Set<String> OUT =
      Set.of(
          "debit",
          "debit amount",
          "paid out",
          "money out",
          "withdrawal",
          "withdrawals",
          "withdrawal amt.",
          "支出",
          "支出金额",
          "借方金额",
          "支出金额(元)",
          "withdrawal amount");
  private static final Set<String> IN =
      Set.of(
          "credit",
          "credit amount",
          "paid in",
          "money in",
          "deposit",
          "deposits",
          "deposit amt.",
          "收入",
          "收入金额",
          "贷方金额",
          "存入金额",
          "收入金额(元)",
          "deposit amount");
  private static final Set<String> DIRECTION =
      Set.of(
          "收/支",
          "type",
          "debit/credit",
          "credit/debit",
          "dr/cr",
          "借贷标志",
          "收支类型",
          "收付标志",
          "资金方向",
          "dr / cr");
  private static final Set<String> STATE = Set.of("交易状态", "当前状态", "state", "status");
  private static final Set<String> CURRENCY = Set.of("currency", "币种", "ccy");
  private static final Set<String> WORDS =
      Set.of(
          "description",
          "transaction description",
          "details",
          "narrative",
          "memo",
          "payee",
          "merchant",
          "name",
          "reference",
          "counter party",
          "counterparty",
          "transaction details",
          "交易对方",
          "商品",
          "商品说明",
          "商品名称",
          "交易说明",
          "摘要",
          "对方户名",
          "对方名称",
          "备注",
          "交易分类",
          "交易类型",
          "用途",
          "附言",
          "particulars",
          "narration",
          "category");

  /** Nothing where the row does not name a day and a sum. */
  static Optional<CsvColumns> of(List<String> row) {
    List<String> names = row.stream().map(CsvColumns::plain).toList();
    int amount = place(names, AMOUNT);
    CsvColumns found =
        new CsvColumns(
            place(names, DATE),
            amount,
            place(names, OUT),
            place(names, IN),
            place(names, DIRECTION),
            place(names, STATE),
            place(names, CURRENCY),
            places(names, WORDS));
    boolean hasSum = found.amount >= 0 || (found.out >= 0 && found.in >= 0);
    return found.date >= 0 && hasSum ? Optional.of(found) : Optional.empty();
  }

  boolean hasTwoSums() {
    return out >= 0 && in >= 0;
  }

  String words(List<String> row) {
    List<String> said = new ArrayList<>();
    for (int place : words) {
      String one = at(row, place);
      if (!one.isEmpty() && !one.equals("/") && !said.contains(one)) said.add(one);
    }
    return String.join(" ", said);
  }

  static String at(List<String> row, int place) {
    return place < 0 || place >= row.size() ? "" : row.get(place).strip();
  }

  private static int place(List<String> names, Set<String> known) {
    return places(names, known).stream().findFirst().orElse(-1);
  }

  private static List<Integer> places(List<String> names, Set<String> known) {
    return IntStream.range(0, names.size())
        .filter(place -> known.contains(names.get(place)))
        .boxed()
        .toList();
  }

  private static String plain(String name) {
    return name.strip().toLowerCase(Locale.ROOT).replace('（', '(').replace('）', ')');
  }
}

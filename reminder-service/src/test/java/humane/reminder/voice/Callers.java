package humane.reminder.voice;

import humane.reminder.voice.Standing.Offer;
import humane.reminder.voice.Standing.Owed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** People at the other end of the line, who may do anything at any moment. */
final class Callers {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  static final Offer OFFER =
      new Offer(
          "P-1",
          "hash",
          "CNY",
          97_500,
          LocalDate.of(2026, 12, 12),
          30,
          LocalDate.of(2029, 6, 12),
          0);
  static final Standing STANDING =
      new Standing(
          List.of(new Owed("4729", "CNY", 120_000, LocalDate.of(2026, 11, 2))),
          OFFER,
          97_500L,
          0,
          false);

  /** The contract's regular instalments go on beside the plan that is offered. */
  static final Standing ARREARS_ONLY =
      new Standing(
          STANDING.accounts(),
          new Offer(
              "P-2",
              "hash",
              "CNY",
              30_000,
              LocalDate.of(2026, 12, 12),
              4,
              LocalDate.of(2027, 3, 12),
              120_000),
          30_000L,
          0,
          false);

  static final Scene SCENE =
      new Scene(
          "Xiaohe Finance",
          "Li Wei",
          "xiaohe.example",
          "400-000-0000",
          "every day 9:00–20:00",
          "Zhang Min",
          List.of("In the app under My account."),
          List.of("12356."),
          List.of("110."));
  static final Scene SCENE_IN_CHINESE =
      new Scene(
          "小禾金融",
          "李伟",
          "xiaohe.example",
          "400-000-0000",
          "每天 9:00–20:00",
          "张敏",
          List.of("在 App 中打开“我的账户”。"),
          List.of("12356。"),
          List.of("110。"));

  private Callers() {}

  static Arbitrary<Situation> situations() {
    Arbitrary<Boolean> either = Arbitraries.of(true, false);
    return Combinators.combine(either, either, either, either)
        .as(
            (inbound, known, team, voicemail) ->
                new Situation(inbound, known, team, voicemail, TODAY, 0));
  }

  static Arbitrary<Standing> standings() {
    return Combinators.combine(
            Arbitraries.of(0L, 1L, 120_000L),
            Arbitraries.of(OFFER).injectNull(0.3),
            Arbitraries.of(97_500L, 5_000_000L).injectNull(0.3),
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(false, false, false, true))
        .as(
            (arrears, offer, surplus, promises, explain) ->
                new Standing(
                    List.of(new Owed("4729", "CNY", arrears, TODAY.minusDays(20))),
                    offer,
                    surplus,
                    promises,
                    explain));
  }

  /** Anything that can come from the line or from a neighbour, whether or not it was asked for. */
  static Arbitrary<Heard> anything() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(6, words()),
        net.jqwik.api.Tuple.of(8, keys()),
        net.jqwik.api.Tuple.of(2, Arbitraries.just(new Heard.Silence())),
        net.jqwik.api.Tuple.of(6, news().map(Heard.Told::new)),
        net.jqwik.api.Tuple.of(1, Arbitraries.just(new Heard.NotYet())),
        net.jqwik.api.Tuple.of(1, Arbitraries.of(true, false).map(Heard.TransferEnded::new)),
        net.jqwik.api.Tuple.of(1, Arbitraries.just(new Heard.Began(Heard.AnsweredBy.SOMEBODY))));
  }

  /** What a verified caller may want first: nothing, or one thing to its end. */
  static Arbitrary<List<Heard>> wishes() {
    Heard yes = new Heard.Pressed("1");
    return Arbitraries.of(
        List.of(),
        List.of(new Heard.Pressed("3"), yes),
        List.of(new Heard.Pressed("1"), new Heard.Pressed("1130"), new Heard.Pressed("900"), yes),
        List.of(new Heard.Spoke(Understood.of(Meaning.VALIDATION)), yes),
        List.of(new Heard.Pressed("6"), new Heard.Pressed("15"), yes),
        List.of(new Heard.Pressed("2"), yes));
  }

  private static Arbitrary<Heard> words() {
    Arbitrary<Set<Meaning>> meanings =
        Arbitraries.of(Arrays.asList(Meaning.values())).set().ofMinSize(0).ofMaxSize(2);
    return Combinators.combine(
            meanings,
            Arbitraries.of(TODAY.plusDays(5), TODAY.plusDays(90), TODAY.minusDays(1))
                .injectNull(0.5),
            Arbitraries.of(LocalTime.of(15, 0)).injectNull(0.5),
            Arbitraries.of(20_000L, 9_000_000L).injectNull(0.5),
            Arbitraries.of("7KQ4M2NP").injectNull(0.8))
        .as(
            (said, date, time, sum, code) ->
                new Heard.Spoke(new Understood(said, date, time, sum, code)));
  }

  private static Arbitrary<Heard> keys() {
    return Arbitraries.of(
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "7",
            "9",
            "*",
            "4729",
            "246810",
            "11",
            "975",
            "975*50",
            "1212",
            "1399",
            "20004729",
            "")
        .map(Heard.Pressed::new);
  }

  private static Arbitrary<News> news() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(6, standings().map(each -> new News.Right(Means.TWO_FACTS, each))),
        net.jqwik.api.Tuple.of(2, Arbitraries.integers().between(0, 4).map(News.Wrong::new)),
        net.jqwik.api.Tuple.of(1, Arbitraries.just(new News.Away())),
        net.jqwik.api.Tuple.of(2, Arbitraries.just(new News.PlanAccepted())),
        net.jqwik.api.Tuple.of(1, Arbitraries.just(new News.PlanChanged())),
        net.jqwik.api.Tuple.of(1, Arbitraries.of(true, false).map(News.CodeChecked::new)));
  }
}

package humane.reminder.reply;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a message by keyword alone: certain where it speaks, silent where it does not know. */
public final class KeywordReading {
  private static final double CERTAIN = 1.0;

  private static final Pattern SENTENCE_END = Pattern.compile("[.!?;,\\n。！？；，、…]+");

  /** What stands between two channels that are named in one breath, besides a word. */
  private static final Pattern AND_OF_HAN = Pattern.compile("(?<=\\p{IsHan})[、/&＆](?=\\p{IsHan})");

  private static final Pattern AND_OF_WORDS = Pattern.compile("[/&＆]");

  /**
   * Both channels named by one stop, in either order: {@code calling and texting}, {@code call or
   * text}, 电话和短信, 打电话也别发短信. Not {@code stop calling, text me}.
   */
  private static final Pattern BOTH_CHANNELS = bothChannels();

  private static final int WORDS_MAX = 6;
  private static final int HAN_MAX = 12;
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  /** Joined to the word it turns round, so that this word no longer stands alone. */
  private static final Pattern NEGATION =
      Pattern.compile(
          "\\b(?:don't|dont|not|never|can't|cant|cannot|won't|wont|didn't|non) (\\w+)|(?:不要|不会|没有|别|没|不)(?=拒收|停止).");

  /** Said around a keyword without changing it. */
  private static final Pattern COURTESIES =
      Pattern.compile(
          "\\b(please|pls|plz|now|thanks|thank you|thx|sir|madam|ok|okay|hi|hello)\\b|请你们|请你|请|谢谢您|谢谢你|谢谢|您好|你好|一下|吧|啊|呀|哦|了$");

  /** A keyword in plain spelling, and how it is looked for. */
  private record Known(Keyword keyword, Sought sought) {
    static Known of(Keyword written) {
      String plain = PlainWords.of(written.words());
      return new Known(
          new Keyword(written.intent(), written.match(), plain, written.detail(), written.source()),
          Sought.of(plain));
    }
  }

  private final List<Known> known;

  public KeywordReading(List<Keyword> keywords) {
    this.known = keywords.stream().map(Known::of).toList();
  }

  public Reading read(String written) {
    String message = OtherStops.withoutSmallPrint(written);
    String plain = PlainWords.of(message);
    Set<String> whole = Set.copyOf(List.of(plain, withoutCourtesies(plain)));
    Set<String> sentences = new HashSet<>(whole);
    for (String sentence : SENTENCE_END.split(message)) {
      sentences.add(PlainWords.of(sentence));
      sentences.add(withoutCourtesies(PlainWords.of(sentence)));
    }
    Searched all = Searched.in(plain);
    Searched meant = meant(plain);
    boolean brief = isShort(plain);
    Pinyin pinyin = Pinyin.in(message);
    List<Known> found =
        known.stream()
            .filter(
                each ->
                    switch (each.keyword.match()) {
                      case WHOLE -> whole.contains(each.keyword.words());
                      case SENTENCE -> sentences.contains(each.keyword.words());
                      case SHORT -> brief && meant.has(each.sought);
                      case WITHIN -> all.has(each.sought);
                      case PINYIN -> pinyin.says(each.keyword.words());
                    })
            .toList();
    if (found.isEmpty()) return Reading.unclear();
    boolean both = BOTH_CHANNELS.matcher(joined(message)).find();
    return reading(clearest(found, plain), both);
  }

  /** Whether a keyword, courtesies aside, is all that the message says. */
  public boolean isWhole(String message) {
    String plain = PlainWords.of(message);
    String bare = withoutCourtesies(plain);
    return known.stream()
        .map(each -> each.keyword.words())
        .anyMatch(words -> words.equals(plain) || words.equals(bare));
  }

  private static Pattern bothChannels() {
    String between = "(?: (?:me|us|my phone|please|the|any|all|more|your|stop|no|sending|making))*";
    String and =
        between + " (?:and|or|nor|plus)" + between + "(?: (?:do not|don't|dont))?" + between;
    String calls = "(?:calls|calling|phone calls|phoning|ringing)";
    String texts = "(?:texts|texting|sms|messages|messaging|text messages)";
    String call = "(?:call|phone|ring)";
    String text = "(?:text|message|sms)";
    String ring = "(?:打?电话|来电)";
    String write = "(?:短信|信息|消息)";
    String or = "(?:了|给我)*(?:和|或者|或|及|以及|与|跟|还有|也|也别|也不要|又|并|同时|别再|不要再|别|不要|停止)+(?:再|给我|发送|发|打)*";
    return Pattern.compile(
        "\\b(?:%2$s%1$s %3$s|%3$s%1$s %2$s|%4$s%1$s %5$s|%5$s%1$s %4$s)\\b|%6$s%8$s%7$s|%7$s%8$s%6$s"
            .formatted(and, calls, texts, call, text, ring, write, or));
  }

  private static String joined(String message) {
    String han = AND_OF_HAN.matcher(message).replaceAll("和");
    return PlainWords.of(AND_OF_WORDS.matcher(han).replaceAll(" and "));
  }

  /**
   * A stop that names what it ends is not widened by the bare word in it, only by one beside it:
   * {@code stop calling}, and {@code STOP and don't call}.
   */
  private static List<Keyword> clearest(List<Known> found, String plain) {
    String beside = " " + plain + " ";
    for (Known each : found)
      if (each.keyword.intent() == Intent.STOP && each.keyword.match() == Keyword.Match.WITHIN)
        beside = beside.replace(each.keyword.words(), " ");
    Searched rest = meant(beside.replaceAll(" +", " ").strip());
    boolean named =
        found.stream()
            .map(Known::keyword)
            .anyMatch(each -> each.intent() == Intent.STOP && each.match() != Keyword.Match.SHORT);
    return found.stream()
        .filter(
            each -> !named || each.keyword.match() != Keyword.Match.SHORT || rest.has(each.sought))
        .map(Known::keyword)
        .toList();
  }

  private static boolean isShort(String plain) {
    boolean chinese = HAN.matcher(plain).find();
    return chinese ? plain.length() <= HAN_MAX : plain.split(" ").length <= WORDS_MAX;
  }

  /**
   * What is left when nothing counts that orders nothing from us, or is turned round by a "not".
   */
  private static Searched meant(String plain) {
    return Searched.in(NEGATION.matcher(OtherStops.without(plain)).replaceAll("not$1"));
  }

  private static String withoutCourtesies(String plain) {
    return COURTESIES.matcher(plain).replaceAll(" ").replaceAll(" +", " ").strip();
  }

  private static Reading reading(List<Keyword> found, boolean both) {
    Set<Intent> intents = new TreeSet<>(found.stream().map(Keyword::intent).toList());
    return new Reading(
        intents.stream().map(intent -> new Reading.Found(intent, CERTAIN)).toList(),
        Reading.Method.KEYWORD,
        stops(found, both),
        distress(found));
  }

  private static Set<StopScope> stops(List<Keyword> found, boolean both) {
    Set<StopScope> named = EnumSet.noneOf(StopScope.class);
    for (Keyword keyword : found)
      if (keyword.intent() == Intent.STOP)
        named.add(
            keyword.detail().isEmpty()
                ? StopScope.THIS_CHANNEL
                : StopScope.valueOf(keyword.detail()));
    if (both && !named.isEmpty()) named.addAll(EnumSet.of(StopScope.SMS, StopScope.VOICE));
    return named;
  }

  private static Optional<DistressKind> distress(List<Keyword> found) {
    return found.stream()
        .filter(keyword -> keyword.intent() == Intent.DISTRESS)
        .map(keyword -> DistressKind.valueOf(keyword.detail()))
        .sorted()
        .findFirst();
  }
}

package humane.reminder.reply;

import java.util.regex.Pattern;

/**
 * Where the words of a stop order nothing from us: a place, a visit, a payment to be held back, a
 * habit, or the small print of an advertisement that is passed on.
 */
final class OtherStops {
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "\\b(?:(?:the|next|last|first|bus|train|tram|tube|pit|full|non|my|your|our|one|which|what) stops?(?! (?:request|message|text))"
              + "|(?:will|i'll|ill|we'll|can|could|to|i|we|he|she|they|let's|lets|going to|gonna) stop (?:here|there|in)"
              + "|stop (?:by|over|off|at (?!once|all)|in (?:at|for|the|and)|for (?:a (?:coffee|drink|bite|meal|break|snack)|gas|petrol|fuel|lunch|food|coffee|dinner)"
              + "|loss|sign|light|watch|and shop|motion|press"
              + "|(?:(?:a|an|the|my|that|this|any|all|some) )?(?:direct |standing |pending |card |bank )?"
              + "(?:payments?|cheques?|checks?|cards?|orders?|debits?|transactions?|transfers?|process|music|songs?|timers?|alarms?|clock|car|bus|train|game|video|film|movie|recording|subscription)"
              + "|(?:smok|drink|gambl|work|eat|spend|pay|borrow|driv|rain|cry|worry|grow|run|play|look|think|sleep|snow|study|train|bleed|mak|liv|talk|shout|speak)\\w*ing))\\b");

  /**
   * {@code To stop texts, txt STOP to 80062}; {@code 2 stop texts call 08700000000}; {@code To
   * unsubscribe from this service reply STOP}; {@code End? Reply END}.
   */
  private static final Pattern SMALL_PRINT =
      Pattern.compile(
          "(?i)\\b(?:to|2) (?:stop|end|cancel|quit|unsubscribe|opt[- ]?out)\\b[^.!?\\n]{0,30}?\\b(?:call|te?xt|send|reply|sms|msg|dial)\\b[^.!?,;\\n]{0,30}?\\bto \\d{4,6}\\b"
              + "|\\b(?:to|2) (?:stop|end|cancel|quit|unsubscribe|opt[- ]?out) [^.!?,;\\n]{3,30}?\\b(?:call|ring|dial) \\d{6,}"
              + "|\\b(?:to|2) (?:stop|end|cancel|unsubscribe|opt[- ]?out)\\b[^.!?,;\\n]{0,30}? (?:te?xt|send|reply|sms)(?: with)? ['\"]?(?:stop|end)\\b"
              + "|\\b(?:stop|end|unsubscribe|unsub)\\? ?(?:te?xt|send|reply|sms)\\b[^.!?\\n]{0,20}\\b(?:stop|end)\\b(?: (?:to )?\\w+)?"
              + "|\\b(?:te?xt|send|reply|sms) (?:with )?['\"]?(?:stop|end)['\"]? to \\d{4,}");

  private OtherStops() {}

  /**
   * @param plain as {@link PlainWords} writes it
   * @return without them, so that an order that stands besides is still read
   */
  static String without(String plain) {
    return ELSEWHERE.matcher(plain).replaceAll(" ");
  }

  /** The same of the small print; the message as it was written. */
  static String withoutSmallPrint(String message) {
    return SMALL_PRINT.matcher(message).replaceAll(" ");
  }
}

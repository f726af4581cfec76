package humane.handset.page;

/** What the page of a call says, in the language of the phone. */
public record CallLabels(
    String language,
    String incoming,
    String inACall,
    String call,
    String accept,
    String decline,
    String spoken,
    String keypad,
    String saySomething,
    String speak,
    String say,
    String hangUp) {
  private static final CallLabels ENGLISH =
      new CallLabels(
          "en",
          "Incoming call",
          "In a call",
          "Call",
          "Accept",
          "Decline",
          "What is said",
          "Keypad",
          "Say something",
          "Speak",
          "Say",
          "Hang up");

  private static final CallLabels CHINESE =
      new CallLabels("zh-CN", "来电", "通话中", "通话", "接听", "拒接", "通话内容", "键盘", "说点什么", "讲话", "说", "挂断");

  public static CallLabels of(Region region) {
    return region.chinese() ? CHINESE : ENGLISH;
  }
}

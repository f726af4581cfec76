package humane.reminder.voice;

import humane.reminder.wording.WrittenLanguage;

/** The lender and the borrower of the spoken walks. */
public final class Scenes {
  private Scenes() {}

  public static Scene in(WrittenLanguage language) {
    return language == WrittenLanguage.ENGLISH ? Callers.SCENE : Callers.SCENE_IN_CHINESE;
  }
}

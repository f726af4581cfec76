package humane.borrower.complaint;

import java.util.regex.Pattern;

/**
 * Whether a complaint speaks of somebody other than the borrower having been contacted: compliance
 * sees it the same day.
 */
public final class FamilyContact {
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)\\b(mother|father|mum|mom|dad|parents?|wife|husband|spouse|partner|son|daughter|brother|sister|family|relatives?|friends?|neighbou?rs?|employer|boss|colleagues?|work)\\b"
              + "|母|父|爸|妈|妻|老婆|丈夫|老公|配偶|儿子|女儿|子女|兄|弟|姐|妹|家人|亲属|亲戚|朋友|邻居|单位|公司|同事|领导|通讯录|联系人");

  private FamilyContact() {}

  public static boolean isMentionedIn(String text) {
    return WORDS.matcher(text).find();
  }
}

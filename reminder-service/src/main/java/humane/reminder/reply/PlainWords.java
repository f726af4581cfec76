package humane.reminder.reply;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Brings a message into one spelling: half-width, lower case, simplified characters, no punctuation
 * or pictures around the words.
 */
public final class PlainWords {
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Mn}]");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}']+");
  private static final Pattern APOSTROPHES = Pattern.compile("[’‘`´]");
  private static final Pattern BETWEEN_HAN = Pattern.compile("(?<=\\p{IsHan}) (?=\\p{IsHan})");

  /**
   * Only the characters that our keywords and people's names need, each traditional one followed by
   * its simplified form.
   */
  private static final String TRADITIONAL =
      "訂订錯错幫帮計计劃划還还電电話话發发聯联係系繫系給给別别再再錢钱沒没個个為为這这們们說说訊讯號号碼码認认識识騷骚擾扰煩烦傳传讓让來来過过經经"
          + "開开復复請请謝谢殺杀樓楼遺遗書书輕轻殘残腕腕結结絡络務务員员議议訴诉異异嗎吗誰谁騙骗詐诈對对誤误該该閱阅簡简應应條条麼么機机會会見见無无問问"
          + "題题從从後后點点實实處处總总幾几學学種种樣样應应當当時时間间體体長长門门現现東东車车業业産产產产筆笔貸贷債债務务償偿償偿協协商商轉转專专"
          + "線线單单選选擇择連连續续斷断終终檢检舉举報报確确"
          // Of names: the commoner surnames and given names that are written differently.
          + "陳陈張张劉刘楊杨趙赵黃黄吳吴孫孙馬马鄭郑許许韓韩馮冯鄧邓蕭萧蔣蒋葉叶閻阎餘余盧卢鍾钟譚谭陸陆範范韋韦賈贾鄒邹龍龙萬万湯汤賴赖龔龚賀贺嚴严喬乔"
          + "倫伦齊齐錢钱羅罗蘇苏遲迟歐欧陽阳諸诸東东師师偉伟麗丽靜静強强軍军傑杰濤涛艷艳鵬鹏輝辉剛刚華华國国榮荣慶庆蘭兰鳳凤潔洁瑩莹雲云婭娅飛飞賓宾凱凯銘铭"
          + "鈺钰寧宁曉晓穎颖紅红樂乐雙双義义麥麦藝艺瓊琼嬌娇嬋婵貞贞賢贤順顺勝胜興兴衛卫維维緒绪綺绮繼继鋒锋錦锦鐵铁鴻鸿夢梦澤泽漢汉潤润瀟潇燁烨璣玑貴贵";

  private PlainWords() {}

  public static String of(String message) {
    String folded = Normalizer.normalize(message, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    String visible = APOSTROPHES.matcher(INVISIBLE.matcher(folded).replaceAll("")).replaceAll("'");
    String spaced = NO_WORD.matcher(visible).replaceAll(" ").strip();
    return simplified(BETWEEN_HAN.matcher(spaced).replaceAll(""));
  }

  private static String simplified(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = traditionalAt(text.charAt(i));
      plain.append(at < 0 ? text.charAt(i) : TRADITIONAL.charAt(at + 1));
    }
    return plain.toString();
  }

  private static int traditionalAt(char character) {
    for (int at = TRADITIONAL.indexOf(character);
        at >= 0;
        at = TRADITIONAL.indexOf(character, at + 1)) if (at % 2 == 0) return at;
    return -1;
  }
}

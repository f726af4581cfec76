package humane.local.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Common given and family names, put together by chance. */
final class Names {
  private static final List<String> CN_GIVEN =
      List.of(
          "伟", "芳", "敏", "静", "磊", "洋", "艳", "勇", "杰", "娟", "涛", "霞", "建国", "秀英", "晓明", "雨桐", "子涵",
          "思远");
  private static final List<String> CN_FAMILY =
      List.of("李", "王", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林");
  private static final List<String> US_GIVEN =
      List.of(
          "Wei", "Maria", "James", "Aisha", "Noah", "Grace", "Luis", "Emma", "Kofi", "Lena", "Owen",
          "Mei", "Dora", "Samuel", "Ruth", "Ivan");
  private static final List<String> US_FAMILY =
      List.of(
          "Abbott", "Nguyen", "Garcia", "Okafor", "Moore", "Patel", "Rossi", "Young", "Kim",
          "Novak", "Silva", "Turner", "Haddad", "Lopez", "Berg", "Cole");

  private Names() {}

  static String given(Region.Country country, RandomGenerator chance) {
    return pick(country == Region.Country.CN ? CN_GIVEN : US_GIVEN, chance);
  }

  static String family(Region.Country country, RandomGenerator chance) {
    return pick(country == Region.Country.CN ? CN_FAMILY : US_FAMILY, chance);
  }

  static <T> T pick(List<T> from, RandomGenerator chance) {
    return from.get(chance.nextInt(from.size()));
  }
}

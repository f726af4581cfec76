package humane.reminder.standins;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/** Contact cards as borrower-service gives them out. */
public final class Cards {
  private Cards() {}

  /** A borrower in Shanghai with one attested number. */
  public static ObjectNode of(String borrowerId, String number, LocalDate attestedOn) {
    ObjectNode card = JsonNodeFactory.instance.objectNode();
    card.put("borrowerId", borrowerId)
        .put("givenName", "伟")
        .put("fullName", "李伟")
        .put("language", "zh-CN")
        .put("segment", "STANDARD");
    card.putArray("jurisdictions").add("CN");
    card.putArray("timeZones").add("Asia/Shanghai");
    ObjectNode point = card.putArray("contactPoints").addObject();
    point
        .put("id", "P-" + Integer.toHexString(borrowerId.hashCode()))
        .put("kind", "MOBILE")
        .put("number", number)
        .put("numberToken", token(number));
    point.put("ownership", "ATTESTED").put("attestedOn", attestedOn.toString());
    card.putArray("consents");
    card.putObject("preferences");
    card.putArray("holds");
    card.putArray("accounts");
    return card;
  }

  public static ObjectNode withArrears(ObjectNode card, String accountRef, LocalDate dueDate) {
    card.withArray("accounts")
        .addObject()
        .put("accountRef", accountRef)
        .put("product", "PERSONAL_LOAN")
        .put("currency", "CNY")
        .put("balanceMinor", 2400000)
        .put("arrearsMinor", 120000)
        .put("dueDate", dueDate.toString());
    return card;
  }

  public static String token(String number) {
    return "token-of-" + number;
  }
}

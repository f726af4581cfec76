package humane.reminder.voice.job;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import humane.kit.crypto.NumberTokens;
import humane.reminder.database.Database;
import humane.reminder.outreach.Attempt;
import humane.reminder.outreach.KnownNumber;
import humane.reminder.outreach.Recipients;
import humane.reminder.outreach.store.Attempts;
import humane.reminder.reply.store.InboundMessages;
import humane.reminder.voice.Conversation;
import humane.reminder.voice.Webhook;
import humane.reminder.voice.store.Calls.Call;
import humane.reminder.wording.Wording;
import humane.reminder.wording.WrittenLanguage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Finds out with whom a call that has just begun may be, as far as the number can tell. */
@ApplicationScoped
public class CallOpening {
  private final NumberTokens tokens;
  private final Recipients recipients;
  private final Attempts attempts;
  private final InboundMessages messages;
  private final Wording wording;
  private final Database database;
  private final ZoneId teamZone;

  CallOpening(
      NumberTokens tokens,
      Recipients recipients,
      Attempts attempts,
      InboundMessages messages,
      Wording wording,
      Database database,
      @ConfigProperty(name = "humane.team.time-zone") ZoneId teamZone) {
    this.tokens = tokens;
    this.recipients = recipients;
    this.attempts = attempts;
    this.messages = messages;
    this.wording = wording;
    this.database = database;
    this.teamZone = teamZone;
  }

  /** The call before its first turn. Who rings us is not asked for by name. */
  Call of(Webhook webhook) {
    String token = tokens.of(webhook.number());
    Optional<Attempt> attempt =
        webhook.attemptId() == null
            ? Optional.empty()
            : attempts.byId(webhook.attemptId()).filter(one -> one.numberToken().equals(token));
    String borrowerId = attempt.map(Attempt::borrowerId).orElseGet(() -> onlyBorrower(token));
    String country = countryOf(webhook.number());
    return new Call(
        webhook.carrierId(),
        webhook.inbound(),
        token,
        borrowerId,
        attempt.map(Attempt::id).orElse(null),
        attempt.map(Attempt::caseId).orElse(null),
        attempt
            .map(one -> WrittenLanguage.seenIn(one.words()))
            .orElseGet(() -> languageOf(borrowerId, country)),
        attempt.map(this::nameIn).orElse(""),
        country,
        zoneOf(borrowerId),
        Conversation.begin(),
        0,
        null);
  }

  private @Nullable String onlyBorrower(String token) {
    List<String> all =
        recipients.byToken(token).stream().map(KnownNumber::borrowerId).distinct().toList();
    return all.size() == 1 ? all.getFirst() : null;
  }

  /** Whom the call that the gate cleared asks for. */
  private String nameIn(Attempt attempt) {
    return wording.namesIn(attempt.words()).stream().findFirst().orElse("");
  }

  private WrittenLanguage languageOf(@Nullable String borrowerId, String country) {
    WrittenLanguage usual =
        country.equals("CN") ? WrittenLanguage.CHINESE_SIMPLIFIED : WrittenLanguage.ENGLISH;
    return borrowerId == null ? usual : messages.languageWrittenIn(borrowerId).orElse(usual);
  }

  private ZoneId zoneOf(@Nullable String borrowerId) {
    return database
        .first(
            "SELECT time_zones FROM person WHERE borrower_id = ?",
            row -> String.valueOf(row.textOrNull("time_zones")).split(",")[0],
            borrowerId)
        .filter(zone -> ZoneId.getAvailableZoneIds().contains(zone))
        .map(ZoneId::of)
        .orElse(teamZone);
  }

  private static String countryOf(String e164) {
    try {
      PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
      String country = phones.getRegionCodeForNumber(phones.parse(e164, null));
      return country == null ? "" : country;
    } catch (NumberParseException notANumber) {
      return "";
    }
  }
}

package humane.reminder.carrier.smpp;

import humane.reminder.carrier.Coding;
import humane.reminder.carrier.Segment;
import humane.reminder.carrier.Segments;
import humane.reminder.carrier.line.Leave;
import humane.reminder.carrier.line.SegmentSender;
import humane.reminder.carrier.line.StandingLine;
import humane.reminder.outreach.OutboundText;
import humane.reminder.outreach.SendResult;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;

/** A lender's own line over SMPP. Only of a text's first segment a report is asked for. */
final class SmppLine {
  private static final GeneralDataCoding SEPTETS = new GeneralDataCoding(Alphabet.ALPHA_DEFAULT);
  private static final GeneralDataCoding UNITS = new GeneralDataCoding(Alphabet.ALPHA_UCS2);

  private static final ESMClass WITH_HEADER =
      new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, GSMSpecificFeature.UDHI);

  private SmppLine() {}

  static SegmentSender<SmppSession> to(SmppAccount account, Arrivals arrivals) {
    return new SegmentSender<>(
        new StandingLine<>(
            account.toString(),
            account.pace(),
            ended -> SmppSession.open(account, arrivals, ended)),
        account.pace(),
        Segments::of,
        SmppLine::submit);
  }

  /** Whoever writes lets go of the leave, see {@link LettingGo}. */
  private static SendResult submit(
      SmppSession session, OutboundText text, Segment segment, Leave.Part part) throws Exception {
    try {
      return ScopedValue.where(Leave.OF_THIS_PART, part)
          .call(() -> submitted(session, text, segment));
    } catch (NegativeResponseException said) {
      return SmppAnswers.judged(said.getCommandStatus());
    }
  }

  private static SendResult submitted(SmppSession session, OutboundText text, Segment segment)
      throws Exception {
    String id =
        session
            .smpp()
            .submitShortMessage(
                "",
                text.from().startsWith("+") ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.ISDN,
                digits(text.from()),
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                digits(text.to()),
                segment.hasHeader() ? WITH_HEADER : new ESMClass(),
                (byte) 0,
                (byte) 0,
                "",
                "",
                new RegisteredDelivery(
                    segment.number() == 1
                        ? SMSCDeliveryReceipt.SUCCESS_FAILURE
                        : SMSCDeliveryReceipt.DEFAULT),
                (byte) 0,
                segment.coding() == Coding.GSM_7 ? SEPTETS : UNITS,
                (byte) 0,
                segment.octets())
            .getMessageId();
    return id == null || id.isEmpty()
        ? new SendResult.Unclear("an answer without an id")
        : new SendResult.Accepted(id);
  }

  /** E.164 without its plus: the type of number says the same. */
  private static String digits(String number) {
    return number.startsWith("+") ? number.substring(1) : number;
  }
}

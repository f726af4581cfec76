package humane.reminder.reply;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.reply.store.KeywordFile;
import humane.replymodel.language.DetectedLanguage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stop or a wrong number does not wait until somebody comes who reads the language. */
class OtherLanguagesTest {
  private final Understanding understanding =
      new Understanding(KeywordFile.reading(), message -> List.of(), new DetectedLanguage()::reads);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no me escriban mas por favor             | SMS
          Por favor NO ME ESCRIBAN MÁS, gracias    | SMS
          Dejen de llamarme a mi trabajo           | VOICE
          ya déjenme en paz                        | ALL
          Não me mandem mais mensagens             | SMS
          parem de me ligar!!                      | VOICE
          Arrêtez de m’écrire s'il vous plaît      | SMS
          arretez de m'appeler svp                 | VOICE
          Laissez-moi tranquille                   | ALL
          Bitte schreiben Sie mir nicht mehr       | SMS
          Löschen Sie meine Nummer, danke          | ALL
          Per favore non scrivetemi più            | SMS
          Proszę nie dzwonić do mnie               | VOICE
          Przestańcie do mnie pisać                | SMS
          LÜTFEN BENİ ARAMAYIN                     | VOICE
          artık mesaj göndermeyin                  | SMS
          Đừng nhắn tin cho tôi nữa                | SMS
          dung goi cho toi nua                     | VOICE
          Wag na kayong mag-text please            | SMS
          tolong jangan hubungi saya lagi          | ALL
          laat me met rust                         | ALL
          कृपया मुझे मैसेज मत भेजो                      | SMS
          mujhe call mat karo                      | VOICE
          দয়া করে আমাকে ফোন করবেন না              | VOICE
          براہ کرم مجھے میسج نہ کریں                | SMS
          من فضلك لا تتصلوا بي مرة أخرى            | VOICE
          أحذفوا رقمي                              | ALL
          Пожалуйста, больше не пишите             | SMS
          оставьте меня в покое                    | ALL
          Будь ласка, не дзвоніть мені             | VOICE
          문자 보내지 마세요                            | SMS
          전화하지마세요 제발                            | VOICE
          もう連絡しないでください                          | ALL
          メッセージを送らないでください                      | SMS
          อย่าส่งข้อความมาอีก                         | SMS
          """)
  void aStopEndsWhatItNames(String text, StopScope scope) {
    assertThat(understanding.read(text).has(Intent.STOP)).isTrue();
    assertThat(understanding.read(text).stops()).containsExactly(scope);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Número equivocado",
        "creo que se equivocó de número señor",
        "número errado, não conheço essa pessoa",
        "Vous vous trompez de numéro monsieur",
        "Sie haben die falsche Nummer",
        "ha sbagliato numero",
        "To pomyłka, nie znam tej osoby",
        "yanlış numara",
        "Bạn nhầm số rồi",
        "Maling number po kayo",
        "salah sambung pak",
        "यह गलत नंबर है",
        "এটা ভুল নম্বর",
        "یہ غلط نمبر ہے",
        "الرقم غلط يا أخي",
        "Вы ошиблись номером",
        "Ви помилилися номером",
        "전화 잘못 거셨어요",
        "番号が違います",
        "ผิดเบอร์ค่ะ"
      })
  void aWrongNumberIsSaidInAnyOfThem(String text) {
    assertThat(understanding.read(text).has(Intent.WRONG_PERSON)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Perdí mi trabajo, no me alcanza para pagar este mes",
        "no me mande la factura a la casa, mándela a la oficina",
        "Quiero cancelar la deuda en dos pagos el mes que viene",
        "Não posso pagar agora, me mandem o boleto por favor",
        "Je n'arrête pas de travailler et je ne peux toujours pas payer",
        "Können Sie mir bitte die Nummer von Frau Weber geben?",
        "Non posso pagare, ho perso il lavoro",
        "Proszę do mnie zadzwonić jutro po południu",
        "Lütfen beni yarın arayın, konuşmak istiyorum",
        "Tôi bị ốm nên chưa trả được, xin gọi lại sau",
        "Wala po akong trabaho ngayon, pwede po bang hulugan",
        "saya belum bisa bayar, bukan salah orang lain",
        "मेरी नौकरी चली गई, कृपया मुझे फोन करें",
        "لا أستطيع الدفع الآن، اتصلوا بي غدا",
        "Позвоните мне завтра, пожалуйста, я заплачу в пятницу",
        "내일 전화해 주세요, 돈이 없어요",
        "明日電話してください、お金がありません",
        "พรุ่งนี้โทรมาได้ไหม ตอนนี้ไม่มีเงิน"
      })
  void anOrdinarySentenceStopsNothing(String text) {
    Reading read = understanding.read(text);
    assertThat(read.has(Intent.STOP) || read.has(Intent.WRONG_PERSON)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Perdí mi trabajo el mes pasado, y por favor no me escriban más",
        "Я потерял работу. Больше не пишите мне.",
        "仕事を失いました。もう連絡しないでください"
      })
  void whatElseIsSaidBesideTheStopStillGoesToAPerson(String text) {
    Reading read = understanding.read(text);
    assertThat(read.has(Intent.STOP)).isTrue();
    assertThat(read.sort()).isEqualTo(Reading.Sort.FOREIGN);
    assertThat(Consequences.of(read))
        .anyMatch(each -> each instanceof Consequence.EndsChannel)
        .contains(
            new Consequence.OpensWorkItem(humane.reminder.workitem.WorkItemKind.FOREIGN_REPLY));
  }
}

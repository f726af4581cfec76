package humane.reminder.webhook;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Whether an address belongs to the public network. Everything that the IANA registries of special
 * purpose addresses (RFC 6890) name is not, and of IPv6 only 2000::/3 is, without what carries an
 * IPv4 address inside.
 */
public final class PublicAddress {
  private PublicAddress() {}

  public static boolean is(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
  }

  private static boolean isPublic4(byte[] bytes) {
    int a = bytes[0] & 0xff;
    int b = bytes[1] & 0xff;
    int c = bytes[2] & 0xff;
    return switch (a) {
      case 0, 10, 127 -> false;
      case 100 -> b < 64 || b > 127;
      case 169 -> b != 254;
      case 172 -> b < 16 || b > 31;
      case 192 ->
          !(b == 168
              || (b == 0 && (c == 0 || c == 2))
              || (b == 88 && c == 99)
              || (b == 31 && c == 196)
              || (b == 52 && c == 193)
              || (b == 175 && c == 48));
      case 198 -> !(b == 18 || b == 19 || (b == 51 && c == 100));
      case 203 -> !(b == 0 && c == 113);
      default -> a < 224;
    };
  }

  private static boolean isPublic6(byte[] bytes) {
    int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
    int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
    if (first >> 13 != 1) return false;
    boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0db8);
    return !special && first != 0x2002 && !(first == 0x3fff && second < 0x1000);
  }
}

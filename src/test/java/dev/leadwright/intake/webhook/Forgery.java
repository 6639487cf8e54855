package dev.leadwright.intake.webhook;

import dev.leadwright.intake.webhook.Sender.Sent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/** The ways of somebody without the secret: what was overheard is changed, sent again later, or made up. */
enum Forgery {
    BODY_CHANGED {
        @Override
        Sent of(Sent genuine, Random random) {
            byte[] body = genuine.body().clone();
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(8));
            return new Sent(genuine.method(), genuine.uri(), body, genuine.headers());
        }
    },
    BODY_LENGTHENED {
        @Override
        Sent of(Sent genuine, Random random) {
            byte[] body = Arrays.copyOf(genuine.body(), genuine.body().length + 1 + random.nextInt(20));
            Arrays.fill(body, genuine.body().length, body.length, (byte) ' ');
            return new Sent(genuine.method(), genuine.uri(), body, genuine.headers());
        }
    },
    BODY_LEFT_OUT {
        @Override
        Sent of(Sent genuine, Random random) {
            return new Sent(genuine.method(), genuine.uri(), new byte[0], genuine.headers());
        }
    },
    /** A digit moves from the body's end into the time stamp: the text that is signed stays the same. */
    DIGIT_MOVED {
        @Override
        Sent of(Sent genuine, Random random) {
            byte[] body = (new String(genuine.body(), StandardCharsets.UTF_8)
                            + timestamp(genuine).charAt(0))
                    .getBytes(StandardCharsets.UTF_8);
            return Sender.with(genuine.uri(), body, timestamp(genuine).substring(1), signature(genuine));
        }
    },
    SIGNATURE_CHANGED {
        @Override
        Sent of(Sent genuine, Random random) {
            byte[] bytes = Base64.getDecoder().decode(signature(genuine));
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            return signedAs(genuine, Base64.getEncoder().encodeToString(bytes));
        }
    },
    SIGNATURE_CUT {
        @Override
        Sent of(Sent genuine, Random random) {
            return signedAs(genuine, signature(genuine).substring(0, random.nextInt(44)));
        }
    },
    SIGNATURE_IN_OTHER_LETTERS {
        @Override
        Sent of(Sent genuine, Random random) {
            byte[] bytes = Base64.getDecoder().decode(signature(genuine));
            return signedAs(
                    genuine,
                    random.nextBoolean()
                            ? HexFormat.of().formatHex(bytes)
                            : Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        }
    },
    SIGNATURE_GUESSED {
        @Override
        Sent of(Sent genuine, Random random) {
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            return signedAs(genuine, Base64.getEncoder().encodeToString(bytes));
        }
    },
    SIGNATURE_GIVEN_TWICE {
        @Override
        Sent of(Sent genuine, Random random) {
            List<String> headers = new ArrayList<>(genuine.headers());
            headers.addAll(List.of(Signature.HEADER, "A".repeat(43) + "="));
            return new Sent(genuine.method(), genuine.uri(), genuine.body(), headers);
        }
    },
    HEADER_LEFT_OUT {
        @Override
        Sent of(Sent genuine, Random random) {
            int from = 2 * random.nextInt(2);
            return new Sent(
                    genuine.method(),
                    genuine.uri(),
                    genuine.body(),
                    genuine.headers().subList(from, from + 2));
        }
    },
    OLDER_VERSION {
        @Override
        Sent of(Sent genuine, Random random) {
            String hash = sha256(WebhookServer.SECRET + new String(genuine.body(), StandardCharsets.UTF_8));
            List<String> headers =
                    new ArrayList<>(List.of("X-HubSpot-Signature", hash, "X-HubSpot-Signature-Version", "v1"));
            headers.addAll(genuine.headers().subList(0, 2));
            if (random.nextBoolean()) {
                headers.addAll(List.of(Signature.HEADER, hash));
            }
            return new Sent(genuine.method(), genuine.uri(), genuine.body(), headers);
        }
    },
    ANOTHER_SECRET {
        @Override
        Sent of(Sent genuine, Random random) {
            String[] secrets = {
                "x", WebhookServer.SECRET.substring(1), WebhookServer.SECRET.toUpperCase(java.util.Locale.ROOT), "null"
            };
            return signedBy(
                    secrets[random.nextInt(secrets.length)], genuine, "POST" + genuine.uri(), timestamp(genuine));
        }
    },
    ANOTHER_ADDRESS {
        @Override
        Sent of(Sent genuine, Random random) {
            String[] addresses = {
                "https://leadwright.example.com" + WebhookServer.PATH,
                genuine.uri() + "?",
                genuine.uri() + "/",
                genuine.uri().getRawPath(),
                ""
            };
            String address = addresses[random.nextInt(addresses.length)];
            return signedBy(WebhookServer.SECRET, genuine, "POST" + address, timestamp(genuine));
        }
    },
    QUERY_ADDED {
        @Override
        Sent of(Sent genuine, Random random) {
            URI uri = URI.create(genuine.uri() + "?portalId=" + random.nextInt(1000));
            return new Sent(genuine.method(), uri, genuine.body(), genuine.headers());
        }
    },
    ANOTHER_METHOD {
        @Override
        Sent of(Sent genuine, Random random) {
            String method = List.of("GET", "PUT", "post", "").get(random.nextInt(4));
            return signedBy(WebhookServer.SECRET, genuine, method + genuine.uri(), timestamp(genuine));
        }
    },
    TIME_CHANGED {
        @Override
        Sent of(Sent genuine, Random random) {
            long time = Long.parseLong(timestamp(genuine)) + 1 + random.nextInt(200_000);
            return Sender.with(genuine.uri(), genuine.body(), Long.toString(time), signature(genuine));
        }
    },
    TIME_IS_NONSENSE {
        @Override
        Sent of(Sent genuine, Random random) {
            String time = List.of(
                            "0",
                            "-1",
                            "now",
                            "1e12",
                            "9".repeat(30),
                            timestamp(genuine) + ".0",
                            "0x" + timestamp(genuine))
                    .get(random.nextInt(7));
            return signedBy(WebhookServer.SECRET, genuine, "POST" + genuine.uri(), time);
        }
    },
    /** Genuine in everything, but overheard more than five minutes ago. */
    SENT_AGAIN_LATER {
        @Override
        Sent of(Sent genuine, Random random) {
            Instant then = Instant.ofEpochMilli(Long.parseLong(timestamp(genuine)))
                    .minusMillis(300_001L + random.nextInt(100_000_000));
            return Sender.signed(genuine.uri(), genuine.body(), then);
        }
    },
    DATED_AHEAD {
        @Override
        Sent of(Sent genuine, Random random) {
            Instant then = Instant.ofEpochMilli(Long.parseLong(timestamp(genuine)))
                    .plusMillis(300_001L + random.nextInt(100_000_000));
            return Sender.signed(genuine.uri(), genuine.body(), then);
        }
    };

    abstract Sent of(Sent genuine, Random random);

    private static String timestamp(Sent sent) {
        return sent.headers().get(1);
    }

    private static String signature(Sent sent) {
        return sent.headers().get(3);
    }

    private static Sent signedAs(Sent genuine, String signature) {
        return Sender.with(genuine.uri(), genuine.body(), timestamp(genuine), signature);
    }

    private static Sent signedBy(String secret, Sent genuine, String methodAndUri, String timestamp) {
        return Sender.with(
                genuine.uri(),
                genuine.body(),
                timestamp,
                Sender.signature(secret, methodAndUri, genuine.body(), timestamp));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

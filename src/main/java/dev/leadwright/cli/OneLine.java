package dev.leadwright.cli;

/** What comes from files, models and the CRM may hold anything; a terminal is shown one line of it that steers nothing. */
final class OneLine {
    private OneLine() {}

    static String of(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]+", " ");
    }
}

package dev.leadwright.cli;

/** The command line. */
public final class Leadwright {
    private Leadwright() {}

    public static void main(String[] args) {
        System.out.println("leadwright");
    }
}

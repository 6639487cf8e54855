package dev.leadwright.chaos.bugs;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.matcher.ElementMatcher;

/**
 * A method of the program with a mistake in it.
 *
 * @param type within {@code dev.leadwright}: {@code orchestration.queue.Claims}
 * @param method {@code new} for the constructor
 */
record Patch(String type, String method, Class<?> mistake) {
    private static final String CONSTRUCTOR = "new";

    /** Makes a jar of changed classes, for the front of a class path. */
    static Path jar(Iterable<Patch> patches, Path jar) {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Patch patch : patches) {
                out.putNextEntry(new JarEntry(patch.name().replace('.', '/') + ".class"));
                out.write(patch.apply());
                out.closeEntry();
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The program has no such class any more.", e);
        }
    }

    private byte[] apply() throws ClassNotFoundException {
        ElementMatcher.Junction<MethodDescription> methods =
                method.equals(CONSTRUCTOR) ? isConstructor() : named(method);
        Class<?> spoilt = Class.forName(name(), false, Patch.class.getClassLoader());
        if (!method.equals(CONSTRUCTOR)
                && Arrays.stream(spoilt.getDeclaredMethods())
                        .noneMatch(declared -> declared.getName().equals(method))) {
            throw new IllegalStateException(name() + " has no method " + method + " any more.");
        }
        return new ByteBuddy()
                .redefine(spoilt)
                .visit(Advice.to(mistake).on(methods))
                .make()
                .getBytes();
    }

    private String name() {
        return "dev.leadwright." + type;
    }
}

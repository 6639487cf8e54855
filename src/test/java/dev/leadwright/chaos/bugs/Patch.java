package dev.leadwright.chaos.bugs;

import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.description.method.MethodDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.matcher.ElementMatcher;
import net.bytebuddy.pool.TypePool;

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
        try (ClassFileLocator classes = ClassFileLocator.ForClassLoader.of(Patch.class.getClassLoader());
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Patch patch : patches) {
                out.putNextEntry(new JarEntry(patch.name().replace('.', '/') + ".class"));
                out.write(patch.apply(classes).getBytes());
                out.closeEntry();
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DynamicType.Unloaded<?> apply(ClassFileLocator classes) {
        TypePool pool = TypePool.Default.of(classes);
        ElementMatcher.Junction<MethodDescription> methods =
                method.equals(CONSTRUCTOR) ? isConstructor() : named(method);
        return new ByteBuddy()
                .redefine(pool.describe(name()).resolve(), classes)
                .visit(Advice.to(pool.describe(mistake.getName()).resolve(), classes)
                        .on(methods))
                .make();
    }

    private String name() {
        return "dev.leadwright." + type;
    }
}

package landfall.flink;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landfall.detect.Changing;

/**
 * Any record to bytes and back, component by component: how events, sightings and states travel and rest. Knows numbers, text,
 * instants, durations, lists, maps, arrays of long and float, records of these, and what is kept as a record ({@link Changing});
 * anything else must be serialisable.
 */
final class Records {
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private Records() {}

    private record Shape(Method[] accessors, Type[] types, Constructor<?> constructor) {
        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Method[] accessors = new Method[components.length];
            Type[] types = new Type[components.length];
            Class<?>[] raw = new Class<?>[components.length];
            for (int i = 0; i < components.length; i++) {
                accessors[i] = components[i].getAccessor();
                accessors[i].setAccessible(true);
                types[i] = components[i].getGenericType();
                raw[i] = components[i].getType();
            }
            try {
                Constructor<?> constructor = type.getDeclaredConstructor(raw);
                constructor.setAccessible(true);
                return new Shape(accessors, types, constructor);
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static byte[] toBytes(Record record) {
        Pack pack = new Pack(256);
        write(record, record.getClass(), pack);
        return pack.toBytes();
    }

    static <T> T fromBytes(Class<T> type, byte[] bytes) {
        return type.cast(read(type, new Unpack(bytes)));
    }

    /** Writes a value that is declared with a type. */
    static void write(Object value, Type type, Pack out) {
        Class<?> raw = raw(type);
        if (!raw.isPrimitive()) {
            out.u1(value == null ? 0 : 1);
            if (value == null) {
                return;
            }
        }
        if (raw == int.class || raw == Integer.class) {
            out.i4((Integer) value);
        } else if (raw == long.class || raw == Long.class) {
            out.i8((Long) value);
        } else if (raw == double.class || raw == Double.class) {
            out.f8((Double) value);
        } else if (raw == float.class) {
            out.i4(Float.floatToRawIntBits((Float) value));
        } else if (raw == boolean.class) {
            out.u1((Boolean) value ? 1 : 0);
        } else if (raw == String.class) {
            out.text((String) value);
        } else if (raw == byte[].class) {
            out.raw((byte[]) value);
        } else if (value instanceof Instant t) {
            out.i8(t.getEpochSecond());
            out.i4(t.getNano());
        } else if (value instanceof Duration d) {
            out.i8(d.toMillis());
        } else if (value instanceof long[] array) {
            out.i4(array.length);
            for (long v : array) {
                out.i8(v);
            }
        } else if (value instanceof float[] array) {
            out.i4(array.length);
            for (float v : array) {
                out.i4(Float.floatToRawIntBits(v));
            }
        } else if (value instanceof Collection<?> list) {
            out.i4(list.size());
            list.forEach(v -> write(v, argument(type, 0), out));
        } else if (value instanceof Map<?, ?> map) {
            out.i4(map.size());
            map.forEach((k, v) -> {
                write(k, argument(type, 0), out);
                write(v, argument(type, 1), out);
            });
        } else if (value instanceof Changing changing) {
            named((Record) changing.kept(), out);
        } else if (value instanceof Record record && !raw.isRecord()) {
            named(record, out);
        } else if (value instanceof Record record) {
            components(record, out);
        } else {
            out.raw(serialized(value));
        }
    }

    private static void named(Record record, Pack out) {
        out.text(record.getClass().getName());
        components(record, out);
    }

    private static void components(Record record, Pack out) {
        Shape shape = SHAPES.get(record.getClass());
        try {
            for (int i = 0; i < shape.accessors.length; i++) {
                write(shape.accessors[i].invoke(record), shape.types[i], out);
            }
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a value that is declared with a type. */
    static Object read(Type type, Unpack in) {
        Class<?> raw = raw(type);
        if (!raw.isPrimitive() && in.u1() == 0) {
            return null;
        }
        if (raw == int.class || raw == Integer.class) {
            return in.i4();
        } else if (raw == long.class || raw == Long.class) {
            return in.i8();
        } else if (raw == double.class || raw == Double.class) {
            return in.f8();
        } else if (raw == float.class) {
            return Float.intBitsToFloat(in.i4());
        } else if (raw == boolean.class) {
            return in.u1() == 1;
        } else if (raw == String.class) {
            return in.shared();
        } else if (raw == byte[].class) {
            return in.raw();
        } else if (raw == Instant.class) {
            return Instant.ofEpochSecond(in.i8(), in.i4());
        } else if (raw == Duration.class) {
            return Duration.ofMillis(in.i8());
        } else if (raw == long[].class) {
            long[] array = new long[in.i4()];
            for (int i = 0; i < array.length; i++) {
                array[i] = in.i8();
            }
            return array;
        } else if (raw == float[].class) {
            float[] array = new float[in.i4()];
            for (int i = 0; i < array.length; i++) {
                array[i] = Float.intBitsToFloat(in.i4());
            }
            return array;
        } else if (raw == List.class) {
            List<Object> list = new ArrayList<>();
            for (int n = in.i4(); n > 0; n--) {
                list.add(read(argument(type, 0), in));
            }
            return list;
        } else if (Map.class.isAssignableFrom(raw)) {
            return map(type, raw == TreeMap.class ? new TreeMap<>() : new HashMap<>(), in);
        } else if (raw.isRecord()) {
            return record(raw, in);
        } else if (raw == Record.class || raw.getName().startsWith("landfall.vessel.") && raw.isInterface()) {
            return record(named(in.text()), in);
        } else if (Changing.class.isAssignableFrom(raw)) {
            return ((Changing.Kept) record(named(in.text()), in)).again();
        }
        return deserialized(in.raw());
    }

    private static Map<Object, Object> map(Type type, Map<Object, Object> map, Unpack in) {
        for (int n = in.i4(); n > 0; n--) {
            Object key = read(argument(type, 0), in);
            map.put(key, read(argument(type, 1), in));
        }
        return map;
    }

    private static Object record(Class<?> type, Unpack in) {
        Shape shape = SHAPES.get(type);
        Object[] values = new Object[shape.types.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = read(shape.types[i], in);
        }
        try {
            return shape.constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read a " + type, e);
        }
    }

    private static Class<?> named(String name) {
        if (!name.startsWith("landfall.")) {
            throw new IllegalStateException(name + " is none of our records");
        }
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] serialized(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject((Serializable) value);
        } catch (IOException e) {
            throw new IllegalStateException("cannot keep a " + value.getClass(), e);
        }
        return bytes.toByteArray();
    }

    private static Object deserialized(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> raw(Type type) {
        return type instanceof Class<?> c ? c : (Class<?>) ((ParameterizedType) type).getRawType();
    }

    private static Type argument(Type type, int i) {
        return ((ParameterizedType) type).getActualTypeArguments()[i];
    }
}

package org.studycal.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.studycal.plan.Export;
import org.studycal.plan.Session;
import org.studycal.problem.Milestone;
import org.studycal.rule.SoftRule;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonParser.NumberType;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperBuilderState;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.cfg.ModuleContextBase;
import tools.jackson.databind.deser.std.FunctionalScalarDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/**
 * How the records of a solution file stand in it. A part of type {@link Optional} may be missing,
 * and a mark, a boolean, is missing where it is not set; every other part has to be there, keys
 * that no part has are refused, and no value is taken for another one.
 */
final class JsonFormat extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Leaves room to count on. */
    private static final int MOST = 1_000_000_000;

    private static final String ZONE = "a time zone like America/New_York";

    private static final Map<Class<?>, String> EXPECTED = new HashMap<>();

    /** Reads and writes the records. */
    static final JsonMapper MAPPER =
            new Builder()
                    .addModule(new JsonFormat())
                    .annotationIntrospector(new Needed())
                    .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .changeDefaultNullHandling(
                            usual -> JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
                    .build();

    private JsonFormat() {
        reads(String.class, "a text that is not empty", text(each -> each.isBlank() ? null : each));
        reads(LocalDate.class, "a date like 2027-01-04", text(JsonFormat::date));
        reads(
                Instant.class,
                "a time with offset like 2027-01-04T08:00:00-05:00",
                text(JsonFormat::time));
        reads(ZoneId.class, ZONE, text(ZoneId::of));
        reads(Entries.Clocks.class, ZONE, JsonFormat::clocks);
        constants(Session.Status.class);
        constants(Export.Split.class);
        constants(Entries.NamedBy.class);
        constants(Milestone.Kind.class);
        String rules =
                Arrays.stream(SoftRule.values())
                        .map(SoftRule::id)
                        .collect(Collectors.joining(", "));
        EXPECTED.put(SoftRule.class, "a rule: " + rules);
        addKeyDeserializer(SoftRule.class, new RuleKey());
        addKeySerializer(
                SoftRule.class, writing((rule, json, context) -> json.writeName(rule.id())));
        reads(BigDecimal.class, "a number", JsonFormat::number);
        reads(Number.class, "a number or null", JsonFormat::number);
        reads(Object.class, "anything", JsonFormat::skipped);
        reads(Integer.class, wholeFrom(0), JsonFormat::whole);
        reads(Integer.TYPE, wholeFrom(0), JsonFormat::whole);
        EXPECTED.put(OptionalInt.class, wholeFrom(0));
        reads(Long.TYPE, "a whole number", json -> isWhole(json) ? json.getLongValue() : null);
        EXPECTED.put(Boolean.class, "true or false");
        EXPECTED.put(Boolean.TYPE, "true or false");
        writes(LocalDate.class, (date, context) -> date.toString());
        writes(Instant.class, JsonFormat::withOffset);
        writes(ZoneId.class, (zone, context) -> zone.getId());
        writes(
                Entries.Clocks.class,
                (clocks, context) ->
                        clocks.stays().size() == 1
                                ? clocks.stays().getFirst().zone()
                                : clocks.stays());
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addValueInstantiators(JsonRecords.ALL);
        JsonSetter.Value nullable = JsonSetter.Value.construct(Nulls.SET, Nulls.FAIL);
        for (Class<?> type :
                List.of(
                        Optional.class,
                        Boolean.TYPE,
                        OptionalInt.class,
                        Number.class,
                        Object.class)) {
            context.configOverride(type).setNullHandling(nullable);
        }
        context.configOverride(Optional.class).setInclude(only(JsonInclude.Include.NON_ABSENT));
        context.configOverride(Boolean.TYPE).setInclude(only(JsonInclude.Include.NON_DEFAULT));
    }

    private static JsonInclude.Value only(JsonInclude.Include include) {
        return JsonInclude.Value.construct(include, JsonInclude.Include.ALWAYS);
    }

    /**
     * Leaves out Jackson's own formats of dates and times: every one here is the module's, and to
     * set those up takes a cold process longer than reading the file.
     */
    private static final class Builder extends JsonMapper.Builder {

        Builder() {
            super(new JsonFactory());
        }

        @Override
        public MapperBuilderState saveStateApplyModules() {
            if (_savedState == null) {
                _savedState = _saveState();
                ModuleContextBase context = _constructModuleContext();
                _modules.values().forEach(module -> module.setupModule(context));
                context.applyChanges(this);
            }
            return _savedState;
        }
    }

    /** Says which parts have to be there. */
    private static final class Needed extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1L;

        @Override
        public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
            Class<?> type = member.getRawType();
            return type != Optional.class && type != Boolean.TYPE;
        }
    }

    private static final class RuleKey extends KeyDeserializer {

        @Override
        public Object deserializeKey(String id, DeserializationContext context) {
            return SoftRule.byId(id)
                    .orElseThrow(
                            () ->
                                    MismatchedInputException.from(
                                                    context.getParser(), SoftRule.class, id)
                                            .prependPath(SoftRule.class, id));
        }
    }

    /** What is expected of a whole number. */
    static String wholeFrom(int least) {
        return "a whole number from " + least + " to " + MOST;
    }

    /** What is expected of a value of a type. */
    static String expected(Class<?> type) {
        boolean list = type.isArray() || Collection.class.isAssignableFrom(type);
        return EXPECTED.getOrDefault(type, list ? "a list" : "an object");
    }

    private <T> void reads(Class<T> type, String expected, Function<JsonParser, T> reading) {
        reads(type, expected, (json, context) -> reading.apply(json));
    }

    /** Reads what is one value in the file; null and failures mean that it is another. */
    private <T> void reads(
            Class<T> type,
            String expected,
            BiFunction<JsonParser, DeserializationContext, T> reading) {
        EXPECTED.put(type, expected);
        addDeserializer(
                type,
                new FunctionalScalarDeserializer<>(
                        type,
                        (json, context) -> {
                            T value;
                            try {
                                value = reading.apply(json, context);
                            } catch (DateTimeException e) {
                                value = null;
                            }
                            if (value == null) {
                                throw MismatchedInputException.from(json, type, expected);
                            }
                            return value;
                        }));
    }

    private static <T> Function<JsonParser, T> text(Function<String, T> reading) {
        return json ->
                json.hasToken(JsonToken.VALUE_STRING) ? reading.apply(json.getString()) : null;
    }

    /** Constants stand in the file in small letters. */
    private <E extends Enum<E>> void constants(Class<E> type) {
        Map<String, E> names = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            names.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        reads(type, String.join(" or ", names.keySet()), text(names::get));
        writes(type, (constant, context) -> constant.name().toLowerCase(Locale.ROOT));
    }

    private <T> void writes(Class<T> type, BiFunction<T, SerializationContext, Object> value) {
        addSerializer(
                type,
                writing(
                        (object, json, context) ->
                                context.writeValue(json, value.apply(object, context))));
    }

    private interface Writing<T> {
        void write(T value, JsonGenerator json, SerializationContext context);
    }

    private static <T> ValueSerializer<T> writing(Writing<T> writing) {
        return new ValueSerializer<T>() {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                writing.write(value, json, context);
            }
        };
    }

    private static Integer whole(JsonParser json) {
        if (!isWhole(json) || json.getLongValue() < 0 || json.getLongValue() > MOST) {
            return null;
        }
        return json.getIntValue();
    }

    private static boolean isWhole(JsonParser json) {
        return json.hasToken(JsonToken.VALUE_NUMBER_INT)
                && json.getNumberType() != NumberType.BIG_INTEGER;
    }

    /**
     * Short numbers can be astronomically large or fine; such a one would take for ever to round.
     */
    private static BigDecimal number(JsonParser json) {
        if (!json.currentToken().isNumeric()) {
            return null;
        }
        BigDecimal number = json.getDecimalValue();
        boolean large = (long) number.precision() - number.scale() > 14;
        return number.signum() != 0 && (large || number.scale() > 100) ? null : number;
    }

    /** Figures that follow from the rest of a file are for people. */
    private static Object skipped(JsonParser json) {
        json.skipChildren();
        return "";
    }

    private static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        return hasYear(date.getYear()) ? date : null;
    }

    private static Instant time(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        return hasYear(time.getYear()) ? time.toInstant() : null;
    }

    private static boolean hasYear(int year) {
        return year >= 1 && year <= 9999;
    }

    private static String withOffset(Instant instant, SerializationContext context) {
        ZoneId zone = (ZoneId) context.getAttribute(ZoneId.class);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone));
    }

    private static Entries.Clocks clocks(JsonParser json, DeserializationContext context) {
        return new Entries.Clocks(
                json.hasToken(JsonToken.START_ARRAY)
                        ? List.of(context.readValue(json, Entries.Stay[].class))
                        : List.of(
                                new Entries.Stay(
                                        context.readValue(json, ZoneId.class), Optional.empty())));
    }
}

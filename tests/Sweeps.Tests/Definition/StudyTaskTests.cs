using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MnistHelpers.Sweeps.Definition;

namespace MnistHelpers.Sweeps.Tests;

/// <summary>A library that the library of sweeps does not know runs the trials.</summary>
public sealed class StudyTaskTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static StudyOptions Options => new(new SearchSpace(new RealParameter("x", 0, 1))) { Training = new Cooking("soup", 20) };

    private string File => _folder.Find("study.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Task_OfAStudyOpenedAgain_IsTheSame()
    {
        Study.Create(File, Options).Dispose();

        using Study study = Study.Open(File);

        Assert.Equal(new Cooking("soup", 20), study.Options.Training!.As(Cooking.Json));
        using var json = JsonDocument.Parse(study.ToJson());
        Assert.Equal(
            """{"dish":"soup","minutes":20}""",
            JsonSerializer.Serialize(json.RootElement.GetProperty("options").GetProperty("training")));
        // It is continued under the same options, and under no others.
        Study.OpenOrCreate(File, Options).Dispose();
        Assert.Contains(
            """(its training is {"dish":"soup","minutes":20})""",
            Assert.Throws<ArgumentException>(() => Study.OpenOrCreate(File, Options with { Training = null })).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Task_ThatDoesNotFit_IsRefused_WhenTheStudyIsMadeAndWhenItIsRead()
    {
        Assert.Equal(
            "Minutes: 0 found; give 1 or more",
            Assert.Throws<ArgumentException>(() => Study.Create(File, Options with { Training = new Cooking("soup", 0) })).Message);
        StudyOptions stored = StudyJson.Read(
            "kitchen.db, study", StudyJson.Write(Options).Replace("\"minutes\":20", "\"minutes\":0", StringComparison.Ordinal));
        Assert.Equal(
            "kitchen.db, study: what the study says of itself is damaged (Minutes: 0 found; give 1 or more); begin a new one",
            Assert.Throws<InvalidDataException>(() => stored.Training!.As(Cooking.Json)).Message);
    }

    [Fact]
    public void Task_OfAnotherLibrary_IsRefused()
    {
        Assert.Equal(
            "Training: Cooking found where Washing is needed; let the library that it belongs to run the trials",
            Assert.Throws<InvalidOperationException>(() => Options.Training!.As(Washing.Json)).Message);
        StudyOptions stored = StudyJson.Read("kitchen.db, study", StudyJson.Write(Options));
        Assert.StartsWith(
            "kitchen.db, study: what the study says of itself is damaged (", Assert.Throws<InvalidDataException>(
                () => stored.Training!.As(Washing.Json)).Message, StringComparison.Ordinal);
    }

    private sealed record Cooking(string Dish, int Minutes) : StudyTask
    {
        internal static JsonTypeInfo<Cooking> Json { get; } = TypeInfo<Cooking>();

        protected internal override void Write(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, Json);

        protected internal override void Check(IReadOnlyList<StudyObjective> objectives, SearchSpace space) =>
            OptionCheck.Require(Minutes > 0, $"Minutes: {Minutes} found; give 1 or more");
    }

    private sealed record Washing(int Plates) : StudyTask
    {
        internal static JsonTypeInfo<Washing> Json { get; } = TypeInfo<Washing>();

        protected internal override void Write(Utf8JsonWriter writer) => JsonSerializer.Serialize(writer, this, Json);

        protected internal override void Check(IReadOnlyList<StudyObjective> objectives, SearchSpace space)
        {
        }
    }

    private static JsonTypeInfo<T> TypeInfo<T>()
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
        };
        return (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T));
    }
}

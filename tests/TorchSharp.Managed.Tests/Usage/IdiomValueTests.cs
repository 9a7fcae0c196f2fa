namespace TorchSharp.Managed.Tests;

/// <summary>Idioms whose outcome is a number, as they stand in the file, on input that fits: PyTorch's values and gradients.</summary>
public sealed class IdiomValueTests
{
    public static TheoryData<string> Names => [.. UsageLibrary.Cases.Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    [Differs("`lr_scheduler.ReduceLROnPlateau.get_last_lr`", "ReduceLROnPlateau")]
    public void ValuesAndGradients_AsPyTorch(string name)
    {
        FixtureCase fixture = FixtureFile.Open("usage")[name];
        manual_seed(1);
        FixtureRun.Check(fixture, (inputs, _) => [.. UsageLibrary.Run(fixture, inputs).Select(AsTensor)], Layout.Contiguous);
    }

    private static Tensor AsTensor(object value) => value switch
    {
        Tensor result => result,
        Array numbers => from_array(numbers),
        float number => tensor(number),
        double number => tensor(number),
        long number => tensor(number),
        int number => tensor(number),
        _ => tensor((bool)value),
    };
}

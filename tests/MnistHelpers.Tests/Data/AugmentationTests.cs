namespace MnistHelpers.Tests;

public sealed class AugmentationTests
{
    public static TheoryData<string, Augmentation> OutOfRange => new()
    {
        { "Rotation: -1.5 found; give 0 to 180 degrees, such as 10", new() { Rotation = -1.5 } },
        { "Rotation: 181 found", new() { Rotation = 181 } },
        { "Rotation: NaN found", new() { Rotation = double.NaN } },
        { "MinScale: 0 found", new() { MinScale = 0 } },
        { "MaxScale: Infinity found", new() { MaxScale = double.PositiveInfinity } },
        { "MinScale: 1.2 found, above the MaxScale of 1.1; give at most that", new() { MinScale = 1.2, MaxScale = 1.1 } },
        { "MaxAspectRatio: 0.9 found; give a ratio from 1 to 10, such as 1.2", new() { MaxAspectRatio = 0.9 } },
        { "Shift: -2 found", new() { Shift = -2 } },
        { "Shear: 90 found", new() { Shear = 90 } },
        { "ElasticAlpha: -34 found", new() { ElasticAlpha = -34 } },
        { "ElasticSigma: 0 found", new() { ElasticSigma = 0 } },
        { "ErasingProbability: 1.1 found", new() { ErasingProbability = 1.1 } },
        { "MinErasingArea: 0 found", new() { MinErasingArea = 0 } },
        { "MaxErasingArea: 2 found", new() { MaxErasingArea = 2 } },
        { "MinErasingArea: 0.3 found, above the MaxErasingArea of 0.2; give at most that", new() { MinErasingArea = 0.3 } },
    };

    [Theory]
    [MemberData(nameof(OutOfRange), DisableDiscoveryEnumeration = true)]
    public void Augmenter_OptionOutOfRange_SaysWhichAndWhatToGive(string expected, Augmentation options)
    {
        ArgumentException fault = Assert.Throws<ArgumentException>(() => Culture.German(() => new Augmenter(Digits.Test, options)));
        Assert.StartsWith(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Augmenter_OptionsAtTheirLimits_AreTaken()
    {
        Augmentation least = new() { Rotation = 0, Shift = 0, Shear = 0, ElasticAlpha = 0, ElasticSigma = 0.5, ErasingProbability = 0 };
        least = least with { MinErasingArea = 0.02, MaxErasingArea = 0.02 };
        Augmentation most = new() { Rotation = 180, Shear = 60, ElasticAlpha = 1000, ElasticSigma = 20, ErasingProbability = 1 };
        most = most with { MaxAspectRatio = 10, MinErasingArea = 1, MaxErasingArea = 1 };

        Assert.Equal(least, least.Checked());
        Assert.Equal(most, most.Checked());
    }

    [Fact]
    public void Presets_AreInRangeAndNotOff()
    {
        Assert.True(Augmentation.Affine.Checked().Moves);
        Assert.True(Augmentation.Strong.Checked().IsElastic);
        Assert.False(new Augmentation().Checked().Moves);
        Assert.True(new Augmentation { MaxAspectRatio = 1.2 }.Moves);
        Assert.Equal(new Augmentation { Shift = 2 }, new Augmentation { Shift = 2 });
    }
}

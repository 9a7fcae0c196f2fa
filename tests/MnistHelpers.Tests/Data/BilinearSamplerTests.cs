using MnistHelpers.Data;

namespace MnistHelpers.Tests;

public sealed class BilinearSamplerTests
{
    public static TheoryData<string> Names => [.. Fixture.Read<Case[]>("bilinear.json").Select(c => c.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Resample_IsThatOfScipy(string name)
    {
        Case c = Fixture.Read<Case[]>("bilinear.json").Single(c => c.Name == name);
        var sampler = new BilinearSampler(c.Rows, c.Columns);
        sampler.Load(Array.ConvertAll(c.Image, value => (byte)value));
        var output = new float[c.Image.Length];

        sampler.Resample(c.Map, c.MoveX, c.MoveY, output);

        for (int i = 0; i < output.Length; i++)
            Assert.Equal(c.Expected[i], output[i], 1e-5f); // places are float32: they are off by up to some 1e-6 pixels
    }

    [Theory]
    [InlineData(28, 28)]
    [InlineData(3, 8)]
    [InlineData(5, 31)]
    public void Resample_VectorsAndScalar_AreTheSameToTheBit(int rows, int columns)
    {
        var random = new SeededRandom(7);
        var image = new byte[rows * columns];
        foreach (ref byte pixel in image.AsSpan())
            pixel = (byte)random.Next(256);
        float[] moveX = [.. image.Select(_ => (float)random.Uniform(-6, 6))], moveY = [.. image.Select(_ => (float)random.Uniform(-2, 2))];
        AffineMap map = AffineMap.Create(21, 0.83, 0.9, 12, 1.4, -2.2, rows, columns);
        var sampler = new BilinearSampler(rows, columns);
        sampler.Load(image);

        foreach (bool moves in new[] { false, true })
        {
            float[] vectors = new float[image.Length], scalar = new float[image.Length];
            sampler.ResampleVectors(map, moves ? moveX : [], moves ? moveY : [], vectors);
            sampler.ResampleScalar(map, moves ? moveX : [], moves ? moveY : [], scalar);
            Assert.Equal(scalar, vectors);
            Assert.Contains(scalar, value => value > 0);
        }
    }

    [Fact]
    public void Load_AnotherImage_LeavesNothingOfTheOneBefore()
    {
        var sampler = new BilinearSampler(28, 28);
        var full = new byte[784];
        full.AsSpan().Fill(byte.MaxValue);
        var output = new float[784];

        sampler.Load(full);
        sampler.Load(new byte[784]);
        sampler.Resample(AffineMap.Create(0, 0.5, 0.5, 0, 3, 3, 28, 28), [], [], output);

        Assert.All(output, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Resample_PlacesFarOutside_AreBackground()
    {
        var sampler = new BilinearSampler(28, 28);
        var full = new byte[784];
        full.AsSpan().Fill(byte.MaxValue);
        sampler.Load(full);
        var output = new float[784];
        foreach (float far in new[] { 1e30f, -1e30f, float.PositiveInfinity, float.NegativeInfinity })
        {
            float[] move = [.. Enumerable.Repeat(far, 784)];
            sampler.Resample(AffineMap.Create(0, 1, 1, 0, 0, 0, 28, 28), move, move, output);
            Assert.All(output, value => Assert.Equal(0, value));
        }
    }

    private sealed record Case(
        string Name, int Rows, int Columns, int[] Image, double Rotation, double ScaleX, double ScaleY, double Shear, double ShiftX,
        double ShiftY, float[] MoveX, float[] MoveY, float[] Expected)
    {
        internal AffineMap Map => AffineMap.Create(Rotation, ScaleX, ScaleY, Shear, ShiftX, ShiftY, Rows, Columns);
    }
}

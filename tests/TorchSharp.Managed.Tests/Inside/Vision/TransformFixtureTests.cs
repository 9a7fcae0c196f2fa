using static TorchSharp.torchvision;

namespace TorchSharp.Managed.Tests;

public sealed class TransformFixtureTests
{
    private static readonly Dictionary<string, Func<Arguments, ITransform>> s_transforms = new()
    {
        ["turn, nearest"] = a => Turn(a, InterpolationMode.Nearest),
        ["turn, bilinear"] = a => Turn(a, InterpolationMode.Bilinear),
        ["resize"] =
            a => transforms.Resize((int)a.Longs("size")[0], (int)a.Longs("size")[1], Mode(a.Text("mode")), antialias: a.Bool("antialias")),
        ["normalize"] = a => transforms.Normalize(a.Doubles("means"), a.Doubles("deviations")),
        ["flip"] = _ => transforms.RandomHorizontalFlip(1),
        ["pad"] = a => transforms.Pad(a.Longs("padding"), fill: 0.5),
        ["crop"] = a => transforms.CenterCrop((int)a.Long("height"), (int)a.Long("width")),
        ["convert"] = a => transforms.ConvertImageDtype(Enum.Parse<ScalarType>(a.Text("dtype"))),
    };

    public static TheoryData<string> Names => FixtureFile.Names("vision");

    [Theory]
    [MemberData(nameof(Names))]
    public void ValuesAndGradients_AsPyTorchAndPillow(string name) => Check(name, Layout.Contiguous);

    [Theory]
    [MemberData(nameof(Names))]
    public void ValuesAndGradients_OfTransposedImages_AsPyTorchAndPillow(string name) => Check(name, Layout.Transposed);

    private static void Check(string name, Layout layout)
    {
        FixtureCase fixture = FixtureFile.Open("vision")[name];
        ITransform transform = s_transforms[fixture.Operation](fixture.Arguments);
        FixtureRun.Check(fixture, (images, _) => [transform.call(images[0])], layout);
        (transform as IDisposable)?.Dispose();
    }

    private static ITransform Turn(Arguments a, InterpolationMode interpolation)
    {
        double degrees = a.Double("degrees");
        (int, int)? center = a.Has("center") && a.Longs("center") is [long column, long row] ? ((int)column, (int)row) : null;
        float[] fill = a.Has("fill") ? [.. a.Doubles("fill").Select(value => (float)value)] : null!;
        return transforms.RandomRotation((degrees, degrees), interpolation, a.Bool("expand"), center, fill);
    }

    private static InterpolationMode Mode(string name) =>
        Enum.Parse<InterpolationMode>(name.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
}

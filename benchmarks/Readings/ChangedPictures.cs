using System.Globalization;
using MnistHelpers;
using SkiaSharp;

namespace Benchmarks.Readings;

/// <summary>Whether answers stay when pictures change a little, as they do with another camera, another program, another lamp.</summary>
internal static class ChangedPictures
{
    private static readonly (string Name, Func<SKBitmap, byte[]> Change)[] s_changes =
    [
        ("turned by 1°", picture => Png(Turned(picture, 1))),
        ("JPEG of quality 60", picture => Encoded(picture, SKEncodedImageFormat.Jpeg, 60)),
        ("half the size", picture => Png(Half(picture))),
        ("10 % darker", picture => Png(Darker(picture, 0.9f))),
    ];

    /// <param name="labels">The table of the pictures.</param>
    /// <param name="wrong">Whether changed answers are listed on standard error.</param>
    internal static int Run(string labels, bool wrong)
    {
        var reader = new DigitReader();
        LabeledPicture[] pictures = [.. LabeledPicture.Load(labels).Where(picture => IsPlain(picture.Path))];
        string[] before = Answers(reader, pictures, picture => File.ReadAllBytes(picture.Path));
        int right = Right(pictures, before);
        Console.WriteLine($"{pictures.Length} upright opaque pictures, {right} of them read correctly as they are");
        Console.WriteLine();
        Console.WriteLine("| change | answers that stay | read correctly |");
        Console.WriteLine("|---|--:|--:|");
        foreach ((string name, Func<SKBitmap, byte[]> change) in s_changes)
        {
            string[] after = Answers(reader, pictures, picture =>
            {
                using var bitmap = SKBitmap.Decode(picture.Path);
                return change(bitmap);
            });
            int same = before.Zip(after, (a, b) => a == b).Count(stays => stays);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {name} | {100.0 * same / pictures.Length:0.0} % | {Right(pictures, after)} |"));
            for (int i = 0; wrong && i < pictures.Length; i++)
            {
                if (before[i] != after[i])
                    Console.Error.WriteLine($"{pictures[i]}, {name}: {before[i]} before, {after[i]} after");
            }
        }
        return 0;
    }

    /// <summary>Returns whether a picture is upright as it is stored, and nowhere transparent, which a JPEG cannot be.</summary>
    private static bool IsPlain(string path)
    {
        using var codec = SKCodec.Create(path);
        return codec is { EncodedOrigin: SKEncodedOrigin.TopLeft, Info.AlphaType: SKAlphaType.Opaque };
    }

    private static int Right(LabeledPicture[] pictures, string[] answers) =>
        pictures.Zip(answers, (picture, answer) => picture.Digits == answer).Count(isRight => isRight);

    /// <summary>Reads what has one digit or none as one digit, and anything else as a page.</summary>
    private static string[] Answers(DigitReader reader, LabeledPicture[] pictures, Func<LabeledPicture, byte[]> load) =>
        Array.ConvertAll(pictures, picture => picture.Digits.Length <= 1
            ? string.Create(CultureInfo.InvariantCulture, $"{reader.Read(DigitImage.FromBytes(load(picture))).Digit}")
            : ReadingBenchmark.Text(reader.Read(DigitPage.FromBytes(load(picture)))));

    private static byte[] Png(SKBitmap picture)
    {
        using (picture)
            return Encoded(picture, SKEncodedImageFormat.Png, 100);
    }

    private static byte[] Encoded(SKBitmap picture, SKEncodedImageFormat format, int quality)
    {
        using SKData data = picture.Encode(format, quality);
        return data.ToArray();
    }

    /// <summary>Returns the picture turned about its center, its rim continued outwards.</summary>
    private static SKBitmap Turned(SKBitmap picture, float degrees)
    {
        var turned = new SKBitmap(picture.Width, picture.Height);
        using var image = SKImage.FromBitmap(picture);
        using var shader = image.ToShader(
            SKShaderTileMode.Clamp, SKShaderTileMode.Clamp, new SKSamplingOptions(SKFilterMode.Linear),
            SKMatrix.CreateRotationDegrees(degrees, picture.Width / 2f, picture.Height / 2f));
        using var paint = new SKPaint { Shader = shader };
        using var canvas = new SKCanvas(turned);
        canvas.DrawPaint(paint);
        return turned;
    }

    private static SKBitmap Half(SKBitmap picture) => picture.Resize(
        new SKImageInfo((picture.Width + 1) / 2, (picture.Height + 1) / 2),
        new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));

    private static SKBitmap Darker(SKBitmap picture, float factor)
    {
        var darker = new SKBitmap(picture.Width, picture.Height);
        using var filter = SKColorFilter.CreateColorMatrix(
            [factor, 0, 0, 0, 0, 0, factor, 0, 0, 0, 0, 0, factor, 0, 0, 0, 0, 0, 1, 0]);
        using var paint = new SKPaint { ColorFilter = filter };
        using var canvas = new SKCanvas(darker);
        canvas.DrawBitmap(picture, 0, 0, paint);
        return darker;
    }
}

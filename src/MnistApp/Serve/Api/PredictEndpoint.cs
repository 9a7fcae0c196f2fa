using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using MnistApp.Serve.Safety;
using MnistHelpers;

namespace MnistApp.Serve.Api;

/// <summary><c>POST /api/predict</c>: reads digits.</summary>
internal static class PredictEndpoint
{
    private const int Side = 28, Size = Side * Side;

    /// <summary>The number of 28×28 images that one request may contain.</summary>
    private const int MaxImages = 1000;

    /// <summary>Limits the pictures decoded at the same time: each may take 200 MB.</summary>
    private static readonly SemaphoreSlim s_decoders = new(Environment.ProcessorCount);

    public static void Map(WebApplication app, ServedParts parts) => app.MapPost("/api/predict", context => PredictAsync(context, parts));

    private static Task PredictAsync(HttpContext context, ServedParts parts)
    {
        string type = (context.Request.ContentType ?? "").Split(';')[0].Trim().ToLowerInvariant();
        return type switch
        {
            "application/octet-stream" or "" => PredictImagesAsync(context, parts),
            "multipart/form-data" => PredictFormAsync(context, parts),
            _ when type.StartsWith("image/", StringComparison.Ordinal) => PredictBodyAsync(context, parts),
            _ => throw new RequestFault(
                StatusCodes.Status415UnsupportedMediaType,
                "give a picture as multipart/form-data in the field 'image', or 28×28 bytes as application/octet-stream"),
        };
    }

    private static async Task PredictImagesAsync(HttpContext context, ServedParts parts)
    {
        byte[] pixels = await parts.Gate.ReceiveAsync(context, MaxImages * Size);
        if (pixels.Length == 0 || pixels.Length % Size != 0)
        {
            throw new RequestFault(
                StatusCodes.Status400BadRequest,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{pixels.Length} bytes found; give {Size}, a byte for each pixel of 28×28, 0 for the "
                        + $"ground and 255 for ink, or several times as many"));
        }
        int count = pixels.Length / Size;
        parts.Metrics.AddDigits(count);
        // Anything requested along with the answer has to come from the same network.
        if (Index(context.Request.Query["explain"]) is { } explained && explained < count)
        {
            (float[] answer, NetworkExplanation explanation, Model.ServedModel model) = await parts.Gate.WorkAsync(
                context,
                () => parts.Thread.AskAsync(
                    served => (Predictor.Probabilities(served.Network, new ImageSet(pixels, new byte[count])),
                        NetworkExplanation.Of(served.Network, new ImageSet(pixels, new byte[count]), explained), served),
                    context.RequestAborted));
            await PredictAnswer.WriteAsync(context, answer, count, model, explanation, pixels.AsMemory(explained * Size, Size));
            return;
        }
        float[] probabilities = await parts.Gate.WorkAsync(
            context, () => parts.Thread.ProbabilitiesAsync(pixels, context.RequestAborted));
        await PredictAnswer.WriteAsync(context, probabilities, count, parts.Thread.Model, null, default);
    }

    private static async Task PredictFormAsync(HttpContext context, ServedParts parts)
    {
        context.Request.Body = new MemoryStream(await parts.Gate.ReceiveAsync(context, Limits.MaxBody));
        IFormCollection form;
        try
        {
            form = await context.Request.ReadFormAsync(
                new FormOptions
                {
                    MultipartBodyLengthLimit = Limits.MaxBody,
                    MemoryBufferThreshold = Limits.MaxBody,
                    ValueCountLimit = 8,
                    MultipartHeadersCountLimit = 8,
                },
                context.RequestAborted);
        }
        catch (InvalidDataException)
        {
            throw new RequestFault(StatusCodes.Status400BadRequest, "the form is malformed; give a picture in the field 'image'");
        }
        catch (IOException)
        {
            throw new RequestFault(StatusCodes.Status400BadRequest, "the form ends early; send it again");
        }
        if (form.Files["image"] is not { } file)
            throw new RequestFault(StatusCodes.Status400BadRequest, "no picture found; give it as a file in the field 'image'");
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, context.RequestAborted);
        await PredictPictureAsync(context, parts, content.ToArray());
    }

    private static async Task PredictBodyAsync(HttpContext context, ServedParts parts) =>
        await PredictPictureAsync(context, parts, await parts.Gate.ReceiveAsync(context, Limits.MaxBody));

    private static async Task PredictPictureAsync(HttpContext context, ServedParts parts, byte[] bytes)
    {
        bool several = context.Request.Query["multi"] is [{ } multi] && multi is "1" or "true";
        (IReadOnlyList<IReadOnlyList<DigitReading>> lines, string? warning, Model.ServedModel model) =
            await parts.Gate.WorkAsync(context, () => ReadAsync(context, parts, bytes, several));
        parts.Metrics.AddDigits(lines.Sum(line => line.Count));
        await PredictAnswer.WriteAsync(context, lines, warning, model);
    }

    private static async Task<(IReadOnlyList<IReadOnlyList<DigitReading>> Lines, string? Warning, Model.ServedModel Model)> ReadAsync(
        HttpContext context, ServedParts parts, byte[] bytes, bool several)
    {
        await s_decoders.WaitAsync(context.RequestAborted);
        try
        {
            // Decoding takes a while, and this thread serves other clients.
            (Func<DigitReader, IReadOnlyList<IReadOnlyList<DigitReading>>> read, string? warning) =
                await Task.Run(() => Decode(bytes, several), context.RequestAborted);
            return await parts.Thread.AskAsync(served => (read(served.Reader), warning, served), context.RequestAborted);
        }
        catch (InvalidDataException fault)
        {
            throw new RequestFault(StatusCodes.Status400BadRequest, fault.Message);
        }
        finally
        {
            s_decoders.Release();
        }
    }

    private static (Func<DigitReader, IReadOnlyList<IReadOnlyList<DigitReading>>> Read, string? Warning) Decode(
        byte[] bytes, bool several)
    {
        const string name = "the picture";
        var how = new DigitImageOptions { MaxPixels = Limits.MaxPixels };
        if (several)
        {
            DigitPage page = DigitPage.FromBytes(bytes, name, how);
            return (reader => reader.Read(page), page.Warning);
        }
        DigitImage image = DigitImage.FromBytes(bytes, name, how);
        return (reader => reader.Read(image) is { Digit: not null } reading ? [[reading]] : [], image.Warning);
    }

    private static int? Index(string? text) =>
        int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int index)
            ? index
            : null;
}

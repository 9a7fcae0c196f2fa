using System.Runtime.InteropServices;
using static TorchSharp.torch.TensorIndex;

namespace TorchSharp.Managed.Tests;

public sealed class ViewTests
{
    private static readonly Dictionary<string, Func<Tensor, Tensor>> s_views = new()
    {
        ["view"] = x => x.view(-1),
        ["reshape"] = x => x.reshape(4, 6),
        ["flatten"] = x => x.flatten(1),
        ["unflatten"] = x => x.unflatten(2, 2, 2),
        ["permute"] = x => x.permute(2, 0, 1),
        ["transpose"] = x => x.transpose(0, 1),
        ["T"] = x => x.T,
        ["squeeze"] = x => x[..1].squeeze(0),
        ["unsqueeze"] = x => x.unsqueeze(1),
        ["expand"] = x => x.expand(2, -1, -1, -1),
        ["narrow"] = x => x.narrow(1, 0, 2),
        ["slice"] = x => x[.., Slice(0, 3, 2)],
        ["select"] = x => x[0],
        ["diagonal"] = x => x[0].diagonal(),
        ["split"] = x => x.split(1)[0],
        ["chunk"] = x => x.chunk(2, 1)[0],
        ["unbind"] = x => x.unbind(1)[0],
        ["alias"] = x => x.alias(),
        ["detach"] = x => x.detach(),
        ["contiguous"] = x => x.contiguous(),
        ["to the same type"] = x => x.to_type(float32),
        ["data"] = x => x.cpu(),
    };

    private static readonly Dictionary<string, Func<Tensor, Tensor>> s_copies = new()
    {
        ["clone"] = x => x.clone(),
        ["reshape of a transposed tensor"] = x => x.T.reshape(-1),
        ["flatten of a transposed tensor"] = x => x.T.flatten(),
        ["contiguous of a transposed tensor"] = x => x.T.contiguous(),
        ["to another type"] = x => x.to_type(float64),
        ["copy to the same type"] = x => x.to_type(float32, copy: true),
        ["indices"] = x => x[tensor(new long[] { 0, 1 })],
        ["mask"] = x => x[x > -1],
        ["repeat"] = x => x.repeat(1, 1, 1),
        ["flip"] = x => x.flip(0),
        ["cat"] = x => cat([x, x]),
    };

    public static TheoryData<string> ViewNames => [.. s_views.Keys];

    public static TheoryData<string> CopyNames => [.. s_copies.Keys];

    [Theory]
    [MemberData(nameof(ViewNames))]
    public void Views_ShareMemory(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = arange(24, float32).view(2, 3, 4), view = s_views[name](x);
        view.fill_(100);
        Assert.Equal(100, x[0, 0, 0].ToSingle());
        x.fill_(-5);
        Assert.True((view == -5).all().ToBoolean());
    }

    [Theory]
    [MemberData(nameof(CopyNames))]
    public void Copies_DoNot(string name)
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = arange(24, float32).view(2, 3, 4), copy = s_copies[name](x);
        copy.fill_(100);
        Assert.True((x < 100).all().ToBoolean());
    }

    [Fact]
    public void ViewsOfLayersResults_ShareMemory()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor y = functional.conv2d(rand(2, 3, 6, 6), rand(4, 3, 3, 3)), alias = y.alias(), pooled = functional.max_pool2d(y, 2),
            flat = pooled.flatten(1);
        flat.fill_(7);
        Assert.True((pooled == 7).all().ToBoolean());
        y[0, 1, 2, 3] = -50f;
        Assert.Equal(-50, y[0, 1, 2, 3].ToSingle());
        Assert.Equal(-50, alias[0, 1, 2, 3].ToSingle());
    }

    [Fact]
    public void View_OfMemoryThatDoesNotLieSo_ThrowsLibtorchsSentence()
    {
        using Tensor x = ones(3, 4), transposed = x.T;
        ExternalException error = Assert.Throws<ExternalException>(() => transposed.view(-1));
        Assert.StartsWith("view size is not compatible with input tensor's size and stride", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_LivesAsLongAsAViewOfIt()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = arange(6, float32), view = x[2..4];
        x.Dispose();
        using Tensor other = zeros(6);
        Assert.Equal([2f, 3], view.data<float>().ToArray());
    }

    [Fact]
    public void Strides_AreElements()
    {
        using DisposeScope scope = NewDisposeScope();
        Tensor x = ones(2, 3, 4);
        Assert.Equal([12, 4, 1], x.stride());
        Assert.Equal([1, 4, 12], x.T.stride());
        Assert.Equal([12, 8, 1], x[.., Slice(step: 2)].stride());
        Assert.True(x.is_contiguous());
        Assert.False(x.T.is_contiguous());
        Assert.True(functional.conv2d(ones(1, 2, 4, 4), ones(3, 2, 1, 1)).is_contiguous());
    }
}

using TorchSharp.Engine;

namespace TorchSharp;

/// <summary>The root of the API: tensors and operations on them, neural networks, optimizers.</summary>
public static partial class torch
{
    private static ScalarType s_defaultType = ScalarType.Float32;

    /// <summary>
    /// Opens a dispose scope: tensors that this thread creates from now on are disposed with it unless they are moved out.
    /// </summary>
    public static DisposeScope NewDisposeScope() => DisposeScopeManager.NewDisposeScope();

    /// <summary>Runs an expression in a dispose scope of its own and moves its result to the enclosing scope.</summary>
    public static Tensor WrappedTensorDisposeScope(Func<Tensor> expr)
    {
        using DisposeScope scope = NewDisposeScope();
        return expr().MoveToOuterDisposeScope();
    }

    /// <summary>Returns the number of threads used to compute an operation.</summary>
    public static int get_num_threads() => WorkerPool.Threads;

    /// <summary>Sets the number of threads used to compute an operation.</summary>
    public static void set_num_threads(int num) => WorkerPool.Threads = num;

    /// <summary>Returns the default type of new floating-point tensors: Float32 unless it was set.</summary>
    public static ScalarType get_default_dtype() => s_defaultType;

    /// <summary>Sets the default type of new floating-point tensors.</summary>
    public static void set_default_dtype(ScalarType dtype)
    {
        if (!dtype.IsFloat())
            throw new ArgumentException($"only floating-point types are supported as the default type, not {dtype}", nameof(dtype));
        s_defaultType = dtype;
    }

    /// <summary>Returns the default device of new tensors: the CPU.</summary>
    public static Device get_default_device() => CPU;

    /// <summary>Sets the default device of new tensors; only the CPU is available.</summary>
    public static void set_default_device(Device device) => Device.RequireCpu(device);

    /// <inheritdoc cref="set_default_device(Device)"/>
    public static void set_default_device(string device) => set_default_device(new Device(device));

    /// <summary>Initializes a device type; only the CPU is available.</summary>
    public static void InitializeDeviceType(DeviceType deviceType) => Device.RequireCpu(new Device(deviceType));

    /// <inheritdoc cref="Tensor.clone()"/>
    public static Tensor clone(Tensor input) => input.clone();

    /// <inheritdoc cref="Tensor.numel()"/>
    public static long numel(Tensor input) => input.numel();

    /// <summary>Returns whether an object is a tensor.</summary>
    public static bool is_tensor(object obj) => obj is Tensor;
}
